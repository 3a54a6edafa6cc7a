package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.calendar.DeadlineRule;
import vn.hopluu.plan.population.NamedUnits;
import vn.hopluu.plan.population.UnitCodes;
import vn.hopluu.plan.scope.PlanScope;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Lists plans in the order of their codes.
@ApplicationScoped
class PlanListing {

    private final NamedUnits units;
    private final UnitCodes codes;
    private final PlanScope scope;

    PlanListing(NamedUnits units, UnitCodes codes, PlanScope scope) {
        this.scope = scope;
        this.units = units;
        this.codes = codes;
    }

    @Transactional
    Page<PlanSummary> page(PlanQuery query, PageRequest page) {
        query.require();
        List<Plan> found = Plan.after(page.after(), page.rowsToRead(), issuer(query), query.year(), query.published());
        return page.of(found, Plan::code, plan -> scope.seesPlanOf(plan.terms().issuerId()) ? summary(plan) : null);
    }

    private @Nullable Long issuer(PlanQuery query) {
        return query.issuer() == null
                ? null
                : (Long) units.named(query.issuer(), query.year() == null ? null : PlanTerms.daysOf(query.year()));
    }

    private PlanSummary summary(Plan plan) {
        PlanTerms terms = plan.terms();
        return new PlanSummary(
                plan.code(),
                terms.number(),
                terms.title(),
                code(terms),
                terms.issuerId(),
                terms.year(),
                terms.issued(),
                vietnamTime(plan.publishedAt()),
                plan.campaigns().size(),
                terms.tasks().size(),
                terms.targets().size());
    }

    private @Nullable String code(PlanTerms terms) {
        var called = codes.within(List.of(terms.issuerId()), terms.days()).get(terms.issuerId());
        return called == null ? null : called.code();
    }

    private static @Nullable OffsetDateTime vietnamTime(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(DeadlineRule.ZONE).toOffsetDateTime();
    }
}
