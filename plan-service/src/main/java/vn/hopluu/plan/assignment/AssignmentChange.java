package vn.hopluu.plan.assignment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hopluu.events.AssignmentsChanged;

/// What was changed of a user's assignments, by whom and when. Rows are only ever added.
@Entity
@Table(name = "assignment_change")
class AssignmentChange extends PanacheEntityBase {

    /// In the place of whoever made a change that came back from its event.
    static final String NOBODY_KNOWN = "?";

    @EmbeddedId
    @Column
    private Key key;

    @Column(name = "before")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<AssignmentsChanged.Assignment> before;

    @Column(name = "after")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<AssignmentsChanged.Assignment> after;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    /// A change, by the revision that it gave.
    @Embeddable
    record Key(
            @Column(name = "user_id") String user,
            @Column(name = "revision") long revision) {}

    protected AssignmentChange() {}

    /// @param assignee as the change has left it
    /// @param by the subject of a token
    AssignmentChange(Assignee assignee, List<AssignmentsChanged.Assignment> before, String by, Instant at) {
        AssignmentsChanged now = assignee.toEvent();
        this.key = new Key(now.user(), now.revision());
        this.before = List.copyOf(before);
        this.after = now.assignments();
        this.madeBy = by;
        this.madeAt = at;
    }
}
