package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.reorganisation.ReorganisationBody.ActBody;
import vn.hopluu.plan.reorganisation.ReorganisationBody.NewUnitBody;
import vn.hopluu.plan.reorganisation.ReorganisationBody.PartBody;
import vn.hopluu.plan.reorganisation.ReorganisationBody.RouteBody;

/// Reforms by chance: most could be meant by somebody, some are nonsense.
final class RandomReform {

    private final Random random;
    private final String prefix;
    private int fresh;

    RandomReform(long seed, String prefix) {
        this.random = new Random(seed);
        this.prefix = prefix;
    }

    /// @param codes those that are borne on the day before
    ReorganisationBody next(String code, LocalDate effective, List<String> codes) {
        List<ActBody> acts = new ArrayList<>();
        for (int act = random.nextInt(1, 5); act > 0; act--) {
            acts.add(act(codes));
        }
        return new ReorganisationBody(code, effective.toString(), "Nghị quyết", acts, null);
    }

    private ActBody act(List<String> codes) {
        String unit = pick(codes);
        return switch (random.nextInt(12)) {
            case 0 -> act("CREATE", null, null, null, newUnit(codes), null, null, null, null, null);
            case 1 -> act("RENAME", unit, "Tên " + fresh++, null, null, null, null, null, null, null);
            case 2 -> act("RECODE", unit, null, freshCode(codes), null, null, null, null, null, null);
            case 3, 4 -> act("MOVE", unit, null, null, null, pick(codes), null, null, null, null);
            case 5 -> act("ABOLISH", unit, null, null, null, null, null, null, null, null);
            case 6 -> act("ABOLISH", unit, null, null, null, null, null, null, List.of(pick(codes)), null);
            case 7, 8 ->
                act("MERGE", null, null, null, newUnit(codes), null, List.of(unit, pick(codes)), null, null, null);
            case 9 ->
                new ActBody(
                        "MERGE",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(unit),
                        random.nextBoolean() ? null : List.of(new PartBody(pick(codes), true)),
                        null,
                        pick(codes),
                        null,
                        null,
                        null);
            case 10 ->
                act(
                        "SPLIT",
                        unit,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(newUnit(codes), newUnit(codes)),
                        null,
                        random.nextInt(3) == 0);
            default ->
                new ActBody(
                        "REROUTE",
                        unit,
                        null,
                        null,
                        null,
                        null,
                        random.nextBoolean()
                                ? List.of()
                                : List.of(new RouteBody(
                                        "DVCQ", pick(codes), random.nextBoolean() ? null : pick(codes), null)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        };
    }

    private static ActBody act(
            String act,
            @Nullable String unit,
            @Nullable String name,
            @Nullable String code,
            @Nullable NewUnitBody newUnit,
            @Nullable String parent,
            @Nullable List<String> units,
            @Nullable List<NewUnitBody> newUnits,
            @Nullable List<String> successors,
            @Nullable Boolean goesOn) {
        return new ActBody(
                act, unit, name, null, code, parent, null, units, null, newUnit, null, newUnits, successors, goesOn);
    }

    private NewUnitBody newUnit(List<String> codes) {
        String parent = random.nextInt(10) == 0 ? null : pick(codes);
        return new NewUnitBody(freshCode(codes), "Đơn vị " + fresh++, "COMMUNE", parent, null);
    }

    /// Now and then the code of another one, which is free only where that one ends.
    private String freshCode(List<String> codes) {
        return random.nextInt(4) == 0 ? pick(codes) : prefix + "N" + fresh++;
    }

    private String pick(List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }
}
