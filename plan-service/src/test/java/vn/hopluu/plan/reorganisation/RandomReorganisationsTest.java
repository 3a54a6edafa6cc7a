package vn.hopluu.plan.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.unit.UnitHistory;
import vn.hopluu.plan.unit.UnitRoute;
import vn.hopluu.plan.unit.UnitVersion;

/// After any sequence of reorganisations the units are sound on every day, and what is answered about who came
/// from whom is what following every single way by hand comes to.
class RandomReorganisationsTest {

    private static final int SEEDS = 2_000;
    private static final int REFORMS = 10;

    private int applied;
    private int refused;

    @Test
    void whateverIsAppliedTheUnitsAreSoundOnEveryDay() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            run(seed);
        }
        // A generator whose reforms are all refused, or all applied, would prove nothing.
        assertThat(applied).isGreaterThan(SEEDS);
        assertThat(refused).isGreaterThan(SEEDS);
    }

    private void run(long seed) {
        Register register = country("");
        RandomReform reforms = new RandomReform(seed, "");
        List<LocalDate> days = new ArrayList<>(List.of(Register.START));
        LocalDate day = LocalDate.of(2010, 1, 1);
        for (int reform = 0; reform < REFORMS; reform++) {
            ReorganisationBody body = reforms.next("NQ" + reform, day, codes(register, day.minusDays(1)));
            Map<Long, UnitHistory> before = Map.copyOf(register.units);
            if (register.apply(body).isEmpty()) {
                applied++;
                days.add(day.minusDays(1));
                days.add(day);
            } else {
                refused++;
                assertThat(register.units).as("seed %s: a refused reform", seed).isEqualTo(before);
            }
            day = day.plusMonths(5);
        }
        days.add(LocalDate.of(2999, 1, 1));
        for (LocalDate each : days) {
            assertSound(register, each, "seed " + seed + " on " + each);
        }
        assertLineage(register, seed);
    }

    /// Two provinces, each of two districts, each of three communes and an office on their route.
    static Register country(String prefix) {
        Register register = new Register();
        for (int province = 1; province <= 2; province++) {
            String code = prefix + "P" + province;
            long root = register.add(code, code, "PROVINCE", null);
            for (int district = 1; district <= 2; district++) {
                long middle = register.add(code + "D" + district, code + "D" + district, "DISTRICT", root);
                String below = code + "D" + district;
                long office = register.add(below + "O", below + "O", "OFFICE", middle);
                for (int commune = 1; commune <= 3; commune++) {
                    long leaf = register.add(below + "C" + commune, below + "C" + commune, "COMMUNE", middle);
                    if (commune == 1) {
                        register.route(leaf, "DVCQ", middle, office);
                    }
                }
            }
        }
        return register;
    }

    static List<String> codes(Register register, LocalDate day) {
        return register.units.values().stream()
                .flatMap(history -> versions(history, day).stream())
                .map(UnitVersion::code)
                .sorted()
                .toList();
    }

    private static List<UnitVersion> versions(UnitHistory history, LocalDate day) {
        return history.versions().stream()
                .filter(version -> !version.validFrom().isAfter(day)
                        && (version.validTo() == null || !version.validTo().isBefore(day)))
                .toList();
    }

    private static void assertSound(Register register, LocalDate day, String what) {
        Map<Long, UnitVersion> valid = new HashMap<>();
        Set<String> codes = new HashSet<>();
        register.units.forEach((id, history) -> {
            List<UnitVersion> versions = versions(history, day);
            assertThat(versions).as("%s: versions of %s", what, id).hasSizeLessThanOrEqualTo(1);
            versions.forEach(version -> {
                valid.put(id, version);
                assertThat(codes.add(version.code()))
                        .as("%s: one unit bears %s", what, version.code())
                        .isTrue();
            });
        });
        valid.forEach((id, version) -> {
            assertChain(id, valid, what);
            for (UnitRoute route : register.units.get(id).routes()) {
                if (route.days().contains(day)) {
                    assertThat(valid).as("%s: recipient of %s", what, id).containsKey(route.recipientId());
                }
            }
        });
        register.units.forEach((id, history) -> {
            if (!valid.containsKey(id)) {
                assertThat(history.routes())
                        .as("%s: routes of %s", what, id)
                        .noneMatch(route -> route.days().contains(day));
            }
        });
    }

    /// By hand: up to the root, through units that are valid on the day, and never through one of them twice.
    private static void assertChain(long unit, Map<Long, UnitVersion> valid, String what) {
        Set<Long> passed = new HashSet<>();
        Long at = unit;
        while (at != null) {
            assertThat(passed.add(at)).as("%s: no cycle above %s", what, unit).isTrue();
            assertThat(valid).as("%s: above %s", what, unit).containsKey(at);
            at = valid.get(at).parentId();
        }
    }

    private static void assertLineage(Register register, long seed) {
        Lineage lineage = register.lineage();
        Set<Long> units = new TreeSet<>();
        register.successions.forEach(step -> units.addAll(List.of(step.predecessor(), step.successor())));
        for (long from : units) {
            Set<Long> forward = new TreeSet<>();
            follow(register, from, LocalDate.MIN, forward);
            forward.remove(from);
            assertThat(lineage.successors(from))
                    .as("seed %s: successors of %s", seed, from)
                    .isEqualTo(forward);
            for (long to : units) {
                assertThat(lineage.predecessors(to).contains(from))
                        .as("seed %s: back from %s to %s", seed, to, from)
                        .isEqualTo(forward.contains(to));
                assertThat(lineage.isWhole(from, to))
                        .as("seed %s: all of %s in %s", seed, from, to)
                        .isEqualTo(from != to && forward.contains(to) && everyWayLeads(register, from, to));
            }
        }
    }

    /// Each single way, by hand.
    private static void follow(Register register, long unit, LocalDate since, Set<Long> found) {
        for (SuccessionStep step : register.successions) {
            if (step.predecessor() == unit && step.effective().isAfter(since)) {
                found.add(step.successor());
                follow(register, step.successor(), step.effective(), found);
            }
        }
    }

    private static boolean everyWayLeads(Register register, long from, long to) {
        return everyWayLeads(register, from, LocalDate.MIN, to);
    }

    /// Whatever a unit had on a day: it passed it on, all of it, to units that did the same, until it was there.
    private static boolean everyWayLeads(Register register, long unit, LocalDate since, long to) {
        if (unit == to) {
            return true;
        }
        LocalDate end = register.units.get(unit).versions().getLast().validTo();
        boolean passedOn = false;
        for (SuccessionStep step : register.successions) {
            if (step.predecessor() == unit && step.effective().isAfter(since)) {
                passedOn |= end != null && end.plusDays(1).equals(step.effective());
                if (!everyWayLeads(register, step.successor(), step.effective(), to)) {
                    return false;
                }
            }
        }
        return passedOn;
    }
}
