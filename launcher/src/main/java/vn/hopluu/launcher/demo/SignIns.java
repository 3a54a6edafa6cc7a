package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hopluu.launcher.identity.DemoRealm;

/// Who can sign in to the demo, as a person reads it: user, what they are, what they do and where.
final class SignIns {

    /// By a setting, not by an assignment: the first one has nobody who could assign him.
    private static final String ADMINISTRATOR = "quản trị hệ thống";

    /// As `AssignmentsChanged.Role` calls them in Vietnamese.
    private static final Map<String, String> ROLES = Map.of(
            "DATA_ENTRY", "nhập liệu",
            "REVIEW", "kiểm tra",
            "APPROVAL", "ký duyệt",
            "CONSOLIDATION", "đầu mối tổng hợp",
            "APPRAISAL", "thẩm định",
            "CLERK", "văn thư",
            "VIEW", "xem",
            "CATALOGUE_ADMIN", "quản trị danh mục",
            "ADMIN", ADMINISTRATOR);

    private SignIns() {}

    static List<String> lines(DemoRealm realm, SampleFiles files) {
        Map<String, JsonNode> assigned = files.assignments().stream()
                .collect(Collectors.toMap(
                        put -> put.path().substring("/assignments/".length()),
                        put -> put.body().path("assignments")));
        Map<String, String> units = files.units().stream()
                .collect(Collectors.toMap(
                        put -> put.path().substring("/units/".length()),
                        put -> put.body().at("/versions/0/name").asText()));
        List<String> lines = new ArrayList<>();
        lines.add("Who can sign in (đăng nhập), all with the password " + realm.password() + ":");
        for (DemoRealm.Person person : realm.people()) {
            JsonNode assignments = assigned.getOrDefault(person.subject(), SampleJson.MAPPER.createArrayNode());
            lines.add("  %-16s %-34s %s"
                    .formatted(
                            person.user(),
                            person.name(),
                            person.subject().equals(realm.administrator()) ? ADMINISTRATOR : told(assignments, units)));
        }
        lines.add("A token of one of them:  ./hopluu token --user "
                + realm.people().getFirst().user());
        return lines;
    }

    /// Such as `xem: Tỉnh Lai Châu`, each role once with its units.
    private static String told(JsonNode assignments, Map<String, String> units) {
        return assignments
                .valueStream()
                .map(assignment -> assignment.path("role").asText())
                .distinct()
                .map(role -> ROLES.getOrDefault(role, role) + ": " + unitsOf(assignments, role, units))
                .collect(Collectors.joining("; "));
    }

    private static String unitsOf(JsonNode assignments, String role, Map<String, String> units) {
        return assignments
                .valueStream()
                .filter(assignment -> assignment.path("role").asText().equals(role))
                .map(assignment -> assignment.path("unit").asText())
                .distinct()
                .map(unit -> units.getOrDefault(unit, unit))
                .collect(Collectors.joining(", "));
    }
}
