package vn.hopluu.plan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.plan.unit.UnitFinding.Kind;

@PlanServiceTest
class UnitRegisterTest {

    private static final Logger LOG = Logger.getLogger(UnitRegisterTest.class);
    private static final LocalDate START = LocalDate.of(2004, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final UnitRegister register;
    private final Units units;
    private final EntityManager database;

    UnitRegisterTest(UnitRegister register, Units units, EntityManager database) {
        this.register = register;
        this.units = units;
        this.database = database;
    }

    @Test
    void aChildMayStandBeforeItsParentInTheActThatCreatesBoth() {
        List<UnitFinding> findings = act(() -> {
            List<Long> ids = register.newIds(2);
            return List.of(
                    created(ids.getFirst(), version(START, null, "REG-A2", ids.getLast())),
                    created(ids.getLast(), version(START, null, "REG-A1", null)));
        });

        assertThat(findings).isEmpty();
        Api.get("/units/REG-A2").statusCode(200);
    }

    @Test
    void twoUnitsMayExchangeTheirCodesInOneAct() {
        Api.putUnit("REG-B1", "Một", null).statusCode(201);
        Api.putUnit("REG-B2", "Hai", null).statusCode(201);

        List<UnitFinding> findings = act(() -> List.of(recoded("REG-B1", "REG-B2"), recoded("REG-B2", "REG-B1")));

        assertThat(findings).isEmpty();
        assertThat(nameOf("REG-B1", LAST)).isEqualTo("Đơn vị REG-B1");
        assertThat(nameOf("REG-B1", REFORM)).isEqualTo("Đơn vị REG-B2");
    }

    @Test
    void aDistrictMayEndInTheActThatMovesItsCommunes() {
        Api.putUnit("REG-C", "Tỉnh", null).statusCode(201);
        Api.putUnit("REG-C1", "Huyện", "REG-C").statusCode(201);
        Api.putUnit("REG-C2", "Xã", "REG-C1").statusCode(201);

        List<UnitFinding> findings = act(() -> {
            Unit province = named("REG-C");
            Unit district = named("REG-C1");
            Unit commune = named("REG-C2");
            return List.of(
                    restated(district, version(START, LAST, "REG-C1", province.id())),
                    restated(
                            commune,
                            version(START, LAST, "REG-C2", district.id()),
                            version(REFORM, null, "REG-C2", province.id())));
        });

        assertThat(findings).isEmpty();
        Api.get("/units/REG-C1?at=2025-07-01").statusCode(404);
    }

    @Test
    void everyFindingOfEveryUnitIsGatheredAndNothingIsWritten() {
        Api.putUnit("REG-D", "Tỉnh", null).statusCode(201);
        Api.putUnit("REG-D1", "Huyện", "REG-D").statusCode(201);
        List<Long> made = new ArrayList<>();

        List<UnitFinding> findings = act(() -> {
            List<Long> ids = register.newIds(3);
            made.addAll(ids);
            Unit province = named("REG-D");
            return List.of(
                    restated(province, version(START, LAST, "REG-D", null)),
                    created(ids.get(0), version(START, null, "REG-D2", province.id())),
                    created(ids.get(1), version(REFORM, null, "REG-D1", null)),
                    created(ids.get(2), version(START, REFORM, "REG-D3", null), version(LAST, null, "REG-D3", null)));
        });

        long province =
                QuarkusTransaction.requiringNew().call(() -> named("REG-D").id());
        assertThat(findings)
                .extracting(UnitFinding::unit, UnitFinding::kind, UnitFinding::days)
                .containsExactlyInAnyOrder(
                        tuple(province, Kind.STILL_NEEDED, new DateRange(REFORM, null)),
                        tuple(made.get(0), Kind.PARENT_NOT_VALID, new DateRange(REFORM, null)),
                        tuple(made.get(1), Kind.CODE_TAKEN, new DateRange(REFORM, null)),
                        tuple(made.get(2), Kind.VERSIONS_OVERLAP, new DateRange(LAST, REFORM)));
        Api.get("/units/REG-D2").statusCode(404);
        Api.get("/units/REG-D?at=2025-07-01").statusCode(200);
    }

    @Test
    void aCycleThatOnlyTheWholeActClosesIsFoundOnce() {
        Api.putUnit("REG-E1", "Một", null).statusCode(201);
        Api.putUnit("REG-E2", "Hai", "REG-E1").statusCode(201);
        Api.putUnit("REG-E3", "Ba", null).statusCode(201);

        List<UnitFinding> findings = act(() -> List.of(
                restated(
                        named("REG-E1"),
                        version(START, null, "REG-E1", named("REG-E3").id())),
                restated(
                        named("REG-E3"),
                        version(START, null, "REG-E3", named("REG-E2").id()))));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.CYCLE);
            assertThat(finding.others()).hasSize(4);
            assertThat(finding.value()).contains("REG-E1", "REG-E2", "REG-E3");
        });
    }

    /// 63 provinces, 700 districts and 11,300 communes: more than the country had in 2023.
    @Test
    @Tag("slow")
    void aCountryIsOneAct() {
        Duration creating = timed(() -> assertThat(act(this::country)).isEmpty());
        Duration again = timed(() -> assertThat(act(this::sameCountry)).isEmpty());
        Duration moving = timed(() -> assertThat(act(this::renamedCountry)).isEmpty());

        LOG.infof("MEASURED 12,063 units: created in %s, stated again in %s, restated in %s", creating, again, moving);
        Api.get("/units/REG-Z-5-3?at=2025-06-30").statusCode(200);
    }

    private List<HistoryReplacement> country() {
        List<Long> ids = register.newIds(12_063);
        List<HistoryReplacement> act = new ArrayList<>();
        for (int province = 0; province < 63; province++) {
            act.add(created(ids.get(province), version(START, null, "REG-Z-" + province, null)));
        }
        for (int district = 0; district < 700; district++) {
            long parent = ids.get(district % 63);
            act.add(created(ids.get(63 + district), version(START, null, "REG-Y-" + district, parent)));
        }
        for (int commune = 0; commune < 11_300; commune++) {
            long parent = ids.get(63 + commune % 700);
            String code = "REG-Z-" + commune % 700 + "-" + commune / 700;
            act.add(created(ids.get(763 + commune), version(START, null, code, parent)));
        }
        return act;
    }

    private List<HistoryReplacement> sameCountry() {
        return of("REG-Z-%' or code like 'REG-Y-%").stream()
                .map(unit -> new HistoryReplacement(unit, unit.id(), unit.history()))
                .toList();
    }

    private List<HistoryReplacement> renamedCountry() {
        return of("REG-Z-%' or code like 'REG-Y-%").stream()
                .map(unit -> {
                    UnitVersion was = unit.history().versions().getFirst();
                    return restated(
                            unit,
                            version(START, LAST, was.code(), was.parentId()),
                            new UnitVersion(REFORM, null, was.code(), "Tên mới", was.type(), was.parentId()));
                })
                .toList();
    }

    private List<Unit> of(String like) {
        List<String> codes = database.createNativeQuery(
                        "select code from unit_version where code like '" + like + "'", String.class)
                .getResultList();
        return List.copyOf(units.bearing(codes, REFORM).values());
    }

    private List<UnitFinding> act(Supplier<List<HistoryReplacement>> stating) {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            WriteLock.hold(WriteLock.Register.UNITS);
            List<HistoryReplacement> act = stating.get();
            List<UnitFinding> findings = register.check(act);
            if (findings.isEmpty()) {
                register.write(act);
            }
            return findings;
        });
    }

    private HistoryReplacement recoded(String from, String to) {
        return restated(named(from), version(START, LAST, from, null), version(REFORM, null, to, null));
    }

    private String nameOf(String code, LocalDate day) {
        return QuarkusTransaction.requiringNew()
                .call(() -> units.bearing(code, day)
                        .flatMap(unit -> unit.versionOn(LAST))
                        .orElseThrow()
                        .name());
    }

    private Unit named(String code) {
        return units.bearing(code, LAST).orElseThrow();
    }

    private static HistoryReplacement created(long id, UnitVersion... versions) {
        return new HistoryReplacement(null, id, new UnitHistory(List.of(versions), List.of()));
    }

    private static HistoryReplacement restated(Unit unit, UnitVersion... versions) {
        return new HistoryReplacement(unit, unit.id(), new UnitHistory(List.of(versions), List.of()));
    }

    private static UnitVersion version(LocalDate from, LocalDate to, String code, Long parent) {
        return new UnitVersion(from, to, code, "Đơn vị " + code, "DISTRICT", parent);
    }

    private static Duration timed(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - before);
    }
}
