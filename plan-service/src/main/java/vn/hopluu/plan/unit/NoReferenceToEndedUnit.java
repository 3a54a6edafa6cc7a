package vn.hopluu.plan.unit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hopluu.plan.unit.UnitFinding.Kind;
import vn.hopluu.web.language.Message;

/// A unit does not end while another one, which the act leaves alone, still names it.
final class NoReferenceToEndedUnit implements UnitRule {

    @Override
    public Stream<UnitFinding> findings(UnitsAfterAct after) {
        return after.others().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(other -> other.getValue().superiors().stream()
                        .sorted()
                        .filter(after.act()::containsKey)
                        .flatMap(restated -> needs(restated, other, after)));
    }

    private static Stream<UnitFinding> needs(long restated, Map.Entry<Long, UnitHistory> other, UnitsAfterAct after) {
        return other.getValue().needs(restated).stream()
                .flatMap(needed -> after.of(restated).missingFrom(needed).stream()
                        .map(days -> new UnitFinding(
                                restated,
                                Kind.STILL_NEEDED,
                                needed,
                                null,
                                days,
                                List.of(other.getKey()),
                                days.toString(),
                                Message.of("plan.unit-rule.needed-by", after.called(other.getKey(), days.from()))
                                        .text())));
    }
}
