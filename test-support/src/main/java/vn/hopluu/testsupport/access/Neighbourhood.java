package vn.hopluu.testsupport.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.AssignmentsChanged.Assignment;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.events.Event;
import vn.hopluu.events.ReorganisationChanged;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.events.UnitChanged.Route;
import vn.hopluu.events.UnitChanged.Version;

/// A district with all kinds of neighbours, and a user of each role at it.
public final class Neighbourhood {

    public static final long DISTRICT = 900_002;

    private static final LocalDate BEGIN = LocalDate.of(2004, 1, 1);
    private static final LocalDate LAST_DAY_OF_THE_FORMER = LocalDate.of(2024, 2, 15);
    /// A system that may enter for every unit.
    public static final String SYSTEM = "system";

    private static final long PROVINCE = 900_001;
    public static final long COMMUNE = 900_003;
    private static final long SIBLING = 900_004;
    private static final long PASSING = 900_005;
    public static final long ELSEWHERE = 900_006;
    private static final long FORMER = 900_007;

    private static final Map<Relation, Long> UNITS = new EnumMap<>(Map.of(
            Relation.SELF, DISTRICT,
            Relation.DESCENDANT, COMMUNE,
            Relation.PASSING, PASSING,
            Relation.PREDECESSOR, FORMER,
            Relation.ANCESTOR, PROVINCE,
            Relation.SIBLING, SIBLING,
            Relation.OTHER_PROVINCE, ELSEWHERE,
            Relation.FORMER, FORMER));

    private Neighbourhood() {}

    /// How the unit is called, by the day where it bears its code no more.
    public static String code(Relation relation) {
        long unit = UNITS.getOrDefault(relation, DISTRICT);
        return unit == FORMER ? "N" + unit + "@2024-02-01" : "N" + unit;
    }

    /// The user who has the role at the district, or at the unit that has ended.
    public static String user(String role, Relation relation) {
        return relation == Relation.FORMER ? role + "-of-former" : role;
    }

    /// All of it, as plan-service says it.
    ///
    /// @param regime whose reports pass through the district
    public static List<Event> events(String regime) {
        List<Event> events = new ArrayList<>(List.of(
                unit(PROVINCE, null, null),
                unit(DISTRICT, PROVINCE, null),
                unit(COMMUNE, DISTRICT, null),
                unit(SIBLING, PROVINCE, null),
                new UnitChanged(
                        PASSING,
                        1,
                        List.of(version(PASSING, SIBLING, null)),
                        List.of(new Route(regime, BEGIN, null, SIBLING, DISTRICT, null))),
                unit(ELSEWHERE, null, null),
                unit(FORMER, PROVINCE, LAST_DAY_OF_THE_FORMER),
                new ReorganisationChanged(
                        "N-2024",
                        1,
                        LAST_DAY_OF_THE_FORMER.plusDays(1),
                        "Nghị quyết thử",
                        List.of(new ReorganisationChanged.Succession(
                                FORMER, DISTRICT, ReorganisationChanged.Kind.FULL)))));
        for (Role role : Role.values()) {
            events.add(assigned(role.name(), 1, DISTRICT, role));
            events.add(assigned(role.name() + "-of-former", 1, FORMER, role));
        }
        events.add(new AssignmentsChanged(SYSTEM, 1, List.of(entryBelow(PROVINCE), entryBelow(ELSEWHERE))));
        return events;
    }

    /// How many users there are.
    public static int users() {
        return 2 * Role.values().length + 1;
    }

    /// One role at one unit.
    public static AssignmentsChanged assigned(String user, long revision, long unit, Role role) {
        return new AssignmentsChanged(
                user, revision, List.of(new Assignment(unit, role, null, List.of(), BEGIN, null)));
    }

    private static Assignment entryBelow(long root) {
        return new Assignment(root, Role.DATA_ENTRY, null, List.of(), true, BEGIN, null);
    }

    private static UnitChanged unit(long id, @Nullable Long parent, @Nullable LocalDate last) {
        return new UnitChanged(id, 1, List.of(version(id, parent, last)), List.of());
    }

    private static Version version(long id, @Nullable Long parent, @Nullable LocalDate last) {
        return new Version(BEGIN, last, "N" + id, "Đơn vị " + id, "DISTRICT", parent);
    }
}
