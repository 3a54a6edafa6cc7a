package vn.hopluu.plan.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    @Override
    public Map<Long, List<Heir>> heirs(Collection<Long> ended) {
        Lineage lineage = queries.around(Set.copyOf(ended)).lineage();
        return ended.stream().distinct().collect(Collectors.toMap(Function.identity(), unit -> heirs(unit, lineage)));
    }

    private static List<Heir> heirs(long ended, Lineage lineage) {
        return lineage.successors(ended).stream()
                .filter(lineage::stands)
                .map(successor -> new Heir(successor, lineage.isWhole(ended, successor)))
                .toList();
    }
}
