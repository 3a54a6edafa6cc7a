package vn.hopluu.plan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.testsupport.units.OfficialLists;
import vn.hopluu.web.list.PageRequest;

/// The country of 2023 in one act, and how long questions about it take. Its codes are prefixed, so that it stands
/// beside what other tests put.
@PlanServiceTest
@Tag("slow")
class NationalListTest {

    private static final Logger LOG = Logger.getLogger(NationalListTest.class);
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final PageRequest FIRST = PageRequest.first(100);

    private final UnitRegister register;
    private final Units units;
    private final UnitTree tree;
    private final UnitListing listing;
    private final EntityManager database;

    NationalListTest(UnitRegister register, Units units, UnitTree tree, UnitListing listing, EntityManager database) {
        this.database = database;
        this.register = register;
        this.units = units;
        this.tree = tree;
        this.listing = listing;
    }

    @Test
    void theCountryIsAskedInMilliseconds() throws IOException {
        List<String> lines =
                Files.readAllLines(OfficialLists.besideTheRepository().file("vn_units_2023-04-10.csv"));
        timed(
                "loading " + (lines.size() - 1) + " units",
                1,
                () -> QuarkusTransaction.requiringNew().timeout(120).call(() -> load(lines.subList(1, lines.size()))));

        // As PostgreSQL does by itself within a minute of so many new rows.
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("analyze unit_version").executeUpdate());

        long root = id("NAT");
        long province = id("NAT-01");
        long commune = id("NAT-00001");
        timed(
                "the bare way to the database and back",
                20,
                () -> database.createNativeQuery("select 1").getSingleResult());
        List<UnitInTree> above = timed("ancestors of a commune", 20, () -> tree.ancestors(commune, DAY, "", FIRST));
        List<UnitInTree> below = timed("descendants of Hà Nội", 20, () -> tree.descendants(province, DAY, "", FIRST));
        timed("descendants of the country", 20, () -> tree.descendants(root, DAY, "", FIRST));
        List<UnitOnDay> plain = timed("search without accents", 20, () -> search("muong bang", UnitSort.CODE));
        List<UnitOnDay> toned = timed("search with accents", 20, () -> search("Mường Bằng", UnitSort.CODE));
        timed("search sorted by name", 20, () -> search("binh", UnitSort.NAME));
        timed(
                "search among all that there were",
                20,
                () -> listing.list(new UnitFilter(DAY, null, null, "muong bang", true), UnitSort.CODE, FIRST));
        timed(
                "all by name",
                20,
                () -> listing.list(new UnitFilter(DAY, null, null, null, false), UnitSort.NAME, FIRST));

        assertThat(above).extracting(UnitInTree::code).containsExactly("NAT-001", "NAT-01", "NAT");
        assertThat(below)
                .hasSize(101)
                .allSatisfy(unit -> assertThat(unit.depth()).isLessThanOrEqualTo(2));
        assertThat(plain).hasSizeGreaterThan(toned.size());
        assertThat(toned)
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(unit.name()).contains("Mường Bằng"));
        Api.items("/units/NAT/descendants?limit=1000").body("size()", is(1_000));
    }

    private List<UnitOnDay> search(String text, UnitSort sort) {
        return listing.list(new UnitFilter(DAY, null, null, text, false), sort, FIRST);
    }

    private boolean load(List<String> lines) {
        WriteLock.hold(WriteLock.Register.UNITS);
        List<Long> ids = register.newIds(lines.size() + 1);
        Map<String, Long> known = new HashMap<>();
        List<HistoryReplacement> act = new ArrayList<>();
        act.add(unit(ids.getLast(), "NAT", "Việt Nam", "COUNTRY", null));
        for (int line = 0; line < lines.size(); line++) {
            String[] cells = lines.get(line).split(",");
            known.put(cells[1], ids.get(line));
            Long parent = cells[2].isEmpty() ? ids.getLast() : known.get(cells[2]);
            act.add(unit(ids.get(line), "NAT-" + cells[1], cells[4], cells[0], parent));
        }
        assertThat(register.check(act)).isEmpty();
        return register.write(act).size() == act.size();
    }

    private static HistoryReplacement unit(long id, String code, String name, String type, Long parent) {
        UnitVersion version = new UnitVersion(LocalDate.of(2004, 1, 1), null, code, name, type, parent);
        return new HistoryReplacement(null, id, new UnitHistory(List.of(version), List.of()));
    }

    private long id(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> units.bearing(code, DAY).orElseThrow().id());
    }

    private static <T> T timed(String what, int times, Supplier<T> work) {
        List<Long> nanos = new ArrayList<>();
        T result = null;
        for (int time = 0; time < times; time++) {
            long before = System.nanoTime();
            result = QuarkusTransaction.joiningExisting().call(work::get);
            nanos.add(System.nanoTime() - before);
        }
        nanos.sort(null);
        LOG.infof("MEASURED %s: median %s of %d", what, Duration.ofNanos(nanos.get(times / 2)), times);
        return result;
    }
}
