package vn.hopluu.plan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.web.list.PageRequest;

@PlanServiceTest
class UnitTreeTest {

    private static final int UNITS = 60;
    private static final LocalDate START = LocalDate.of(2004, 1, 1);
    private static final int DAYS = 8_000;
    private static final PageRequest ALL = PageRequest.first(1_000);

    private final UnitRegister register;
    private final UnitTree tree;

    UnitTreeTest(UnitRegister register, UnitTree tree) {
        this.register = register;
        this.tree = tree;
    }

    /// What a careful reader of the histories finds without any query.
    private record NaiveWalk(Map<Long, UnitHistory> units, LocalDate day, String regime) {

        List<Long> ancestors(long unit) {
            List<Long> found = new ArrayList<>();
            for (Long above = superior(unit); above != null; above = superior(above)) {
                found.add(above);
            }
            return found;
        }

        List<Long> descendants(long unit) {
            return units.keySet().stream()
                    .filter(other -> units.get(other).on(day).isPresent())
                    .filter(other -> ancestors(other).contains(unit))
                    .sorted(Comparator.<Long>comparingInt(
                                    other -> ancestors(other).indexOf(unit))
                            .thenComparing(other ->
                                    units.get(other).on(day).orElseThrow().code()))
                    .toList();
        }

        private Long superior(long unit) {
            for (UnitRoute route : units.get(unit).routes()) {
                if (route.regime().equals(regime) && route.days().contains(day)) {
                    return route.recipientId();
                }
            }
            return units.get(unit).on(day).map(UnitVersion::parentId).orElse(null);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ancestorsAndDescendantsEqualANaiveWalkOnEveryDay(long seed) {
        Api.putRegime("TREE-R", "LEGAL");
        Random random = new Random(seed);
        Map<Long, UnitHistory> units = QuarkusTransaction.requiringNew().call(() -> grow(random, seed));
        List<Long> ids = List.copyOf(units.keySet());

        for (int question = 0; question < 120; question++) {
            LocalDate day = START.plusDays(random.nextInt(DAYS + 200));
            String regime = random.nextBoolean() ? "TREE-R" : UnitTree.NO_REGIME;
            long unit = ids.get(random.nextInt(UNITS));
            if (units.get(unit).on(day).isEmpty()) {
                continue;
            }
            NaiveWalk naive = new NaiveWalk(units, day, regime);
            assertThat(QuarkusTransaction.requiringNew().call(() -> tree.ancestors(unit, day, regime, ALL)))
                    .as("above %s on %s, regime '%s'", unit, day, regime)
                    .extracting(UnitInTree::id)
                    .containsExactlyElementsOf(naive.ancestors(unit));
            assertThat(QuarkusTransaction.requiringNew().call(() -> tree.descendants(unit, day, regime, ALL)))
                    .as("below %s on %s, regime '%s'", unit, day, regime)
                    .allSatisfy(below -> assertThat(naive.ancestors(below.id()).indexOf(unit) + 1)
                            .isEqualTo(below.depth()))
                    .allSatisfy(below -> assertThat(naive.superior(below.id())).isEqualTo(below.superiorId()))
                    .extracting(UnitInTree::id)
                    .containsExactlyElementsOf(naive.descendants(unit));
        }
    }

    /// Parents and recipients are always among the earlier units, so that no cycle can arise; a few leaves end.
    private Map<Long, UnitHistory> grow(Random random, long seed) {
        WriteLock.hold(WriteLock.Register.UNITS);
        List<Long> ids = register.newIds(UNITS);
        List<HistoryReplacement> act = new ArrayList<>();
        Map<Long, UnitHistory> histories = new TreeMap<>();
        for (int place = 0; place < UNITS; place++) {
            UnitHistory history = new UnitHistory(
                    versions(random, ids, place, "TREE-" + seed + "-" + place), routes(random, ids, place));
            histories.put(ids.get(place), history);
            act.add(new HistoryReplacement(null, ids.get(place), history));
        }
        assertThat(register.check(act)).isEmpty();
        register.write(act);
        return histories;
    }

    private static List<UnitVersion> versions(Random random, List<Long> ids, int place, String code) {
        List<UnitVersion> versions = new ArrayList<>();
        LocalDate from = START;
        while (versions.size() < 4) {
            boolean last = versions.size() == 3 || random.nextInt(3) == 0;
            boolean ends = last && place > 50 && random.nextBoolean();
            LocalDate to = last && !ends ? null : from.plusDays(random.nextInt(DAYS / 3));
            versions.add(new UnitVersion(from, to, code, "Đơn vị " + place, "OFFICE", superior(random, ids, place)));
            if (last) {
                break;
            }
            from = to.plusDays(1);
        }
        return versions;
    }

    private static Long superior(Random random, List<Long> ids, int place) {
        return place == 0 || random.nextInt(12) == 0 ? null : ids.get(random.nextInt(Math.min(place, 50)));
    }

    private static List<UnitRoute> routes(Random random, List<Long> ids, int place) {
        if (place == 0 || place > 50 || random.nextInt(3) > 0) {
            return List.of();
        }
        LocalDate from = START.plusDays(random.nextInt(DAYS));
        LocalDate to = random.nextBoolean() ? null : from.plusDays(random.nextInt(1_000));
        return List.of(new UnitRoute("TREE-R", from, to, ids.get(random.nextInt(place)), null, null));
    }

    @Test
    void descendantsComeLevelByLevelInPagesThatFollowTheLink() {
        Api.putUnit("DES", "Tỉnh", null).statusCode(201);
        Api.putUnit("DES-2", "Huyện hai", "DES").statusCode(201);
        Api.putUnit("DES-1", "Huyện một", "DES").statusCode(201);
        Api.putUnit("DES-1-1", "Xã", "DES-1").statusCode(201);

        String next = Api.items("/units/DES/descendants?limit=2")
                .statusCode(200)
                .body("code", contains("DES-1", "DES-2"))
                .body("depth", contains(1, 1))
                .extract()
                .header("Link");

        assertThat(next).contains("after=1~DES-2").contains("rel=\"next\"");
        Api.items("/units/DES/descendants?limit=2&after=1~DES-2")
                .body("code", contains("DES-1-1"))
                .body("depth", contains(2))
                .body("superior", contains("DES-1"))
                .header("Link", nullValue());
        Api.items("/units/DES-1-1/ancestors").body("code", contains("DES-1", "DES"));
        Api.items("/units/DES/ancestors").body("", empty());
        Api.items("/units/DES-1-1/descendants").body("", empty());
    }

    @Test
    void underARegimeTheRouteTakesThePlaceOfTheParent() {
        Api.putRegime("ANC-R", "LEGAL").statusCode(201);
        Api.putUnit("ANC-72", "Tỉnh", null).statusCode(201);
        Api.putUnit("ANC-U", "LĐLĐ tỉnh", null).statusCode(201);
        Api.put("/units/ANC-U1", """
                {"versions":[{"validFrom":"2004-01-01","code":"ANC-U1","name":"LĐLĐ huyện","type":"UNION","parent":"ANC-U"}],
                 "routes":[{"regime":"ANC-R","validFrom":"2023-01-01","validTo":"2023-12-31","recipient":"ANC-72"}]}
                """).statusCode(201);

        Api.items("/units/ANC-U1/ancestors?at=2023-06-01").body("code", contains("ANC-U"));
        Api.items("/units/ANC-U1/ancestors?at=2023-06-01&regime=ANC-R").body("code", contains("ANC-72"));
        Api.items("/units/ANC-U1/ancestors?at=2024-01-01&regime=ANC-R").body("code", contains("ANC-U"));
        Api.items("/units/ANC-72/descendants?at=2023-06-01&regime=ANC-R").body("code", contains("ANC-U1"));
        Api.items("/units/ANC-U/descendants?at=2023-06-01&regime=ANC-R").body("", empty());
    }

    @Test
    void aQuestionThatCannotBeAnsweredSaysWhy() {
        Api.putUnit("ASK-1", "Tỉnh", null).statusCode(201);

        Api.get("/units/ASK-1/ancestors?regime=NOBODY")
                .statusCode(404)
                .body("type", is("urn:hopluu:problem:unknown-regime"));
        Api.get("/units/ASK-1/ancestors?at=2003-12-31").statusCode(404);
        Api.get("/units/ASK-1@2004-01-01/descendants?at=2003-12-31")
                .statusCode(404)
                .body("detail", containsString("2004-01-01.."));
        Api.get("/units/ASK-1/descendants?limit=0").statusCode(400);
        Api.get("/units/ASK-1/descendants?after=nothing").statusCode(400);
        Api.get("/units/ASK-1/descendants?at=0000-01-01").statusCode(400);
    }
}
