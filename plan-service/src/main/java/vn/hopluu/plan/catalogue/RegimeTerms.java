package vn.hopluu.plan.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.plan.calendar.DeadlineBody;

/// What a regime says.
///
/// @param windowByPlan whether a plan may give a campaign other days than the rule
/// @param review who looks at its reports on their way; null where nobody but the approver does
@Embeddable
public record RegimeTerms(
        @Column(name = "name") String name,
        @Column(name = "tree") @Enumerated(EnumType.STRING) RegimeChanged.Tree tree,

        @Column(name = "data_window") @Enumerated(EnumType.STRING)
        RegimeChanged.Window window,

        @Column(name = "window_by_plan") boolean windowByPlan,

        @Column(name = "elements") @JdbcTypeCode(SqlTypes.JSON) @Nullable
        RegimeElements elements,

        @Column(name = "deadlines") @JdbcTypeCode(SqlTypes.JSON)
        List<RegimeDeadline> deadlines,

        @Column(name = "review") @JdbcTypeCode(SqlTypes.JSON) @Nullable
        RegimeReview review) {

    /// Whether figures would travel otherwise, or periods hold other days.
    boolean worksLike(RegimeTerms other) {
        return tree == other.tree && window == other.window;
    }

    /// The rule for a period of units of a type: one that names the type before one that does not.
    public Optional<DeadlineBody> deadlineFor(Period period, String unitType) {
        return deadlines.stream()
                .filter(deadline -> deadline.isFor(period, unitType))
                .max(Comparator.comparingInt(RegimeDeadline::precision))
                .map(RegimeDeadline::rule);
    }
}
