package vn.hopluu.plan.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.plan.obligation.Succession;
import vn.hopluu.plan.unit.Unit;
import vn.hopluu.plan.unit.Units;

/// Who succeeds whom, as the reorganisations that were applied say.
@ApplicationScoped
class RecordedSuccession implements Succession {

    private final Units units;
    private final LineageQueries queries;

    RecordedSuccession(Units units, LineageQueries queries) {
        this.units = units;
        this.queries = queries;
    }

    @Override
    public boolean succeeds(long ended, long successor) {
        Unit unit = units.byId(List.of(ended)).get(ended);
        return unit != null
                && unit.history().versions().getLast().validTo() != null
                && queries.around(unit).lineage().successors(ended).contains(successor);
    }
}
