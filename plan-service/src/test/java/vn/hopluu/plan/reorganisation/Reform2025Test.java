package vn.hopluu.plan.reorganisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.units.OfficialLists;

/// The reform of 1/7/2025 in Sơn La and Lai Châu, from the lists of the day before and of the day, and the map of which
/// commune became which, row by row checked against NQ 1681 and NQ 1670.
@PlanServiceTest
@Tag("slow")
class Reform2025Test {

    private static final OfficialLists LISTS = OfficialLists.besideTheRepository();
    private static final String BEFORE = "2025-06-30";
    private static final String AFTER = "2025-07-01";
    private static final Map<String, String> RESOLUTIONS = Map.of("12", "NQ1670-2025", "14", "NQ1681-2025");

    private static final ObjectMapper JSON = new ObjectMapper();

    /// A line of a list: what a unit is on a day.
    private record Line(String code, String parent, String name, String type) {}

    private record Row(
            String old, String oldName, String province, String fresh, String freshName, String legalBasis) {}

    @Test
    void allRowsOfBothProvincesAreAppliedAndAnswered() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).hasSize(306);
        Map<String, Line> before = snapshot("2025-03-01");
        Map<String, Line> after = snapshot(AFTER);
        assertThat(before).hasSize(328);
        assertThat(after).hasSize(115);
        load(before);

        for (String province : List.of("12", "14")) {
            Api.post("/reorganisations", reform(province, rows, before, after)).statusCode(201);
        }

        assertThat(stored(BEFORE)).isEqualTo(lines(before));
        assertThat(stored(AFTER)).isEqualTo(lines(after));
        assertEachRowIsAnswered(rows);
    }

    private static void assertEachRowIsAnswered(List<Row> rows) throws IOException {
        Map<String, Long> idBefore = ids(BEFORE);
        Map<String, Long> idAfter = ids(AFTER);
        Map<String, Set<Long>> mapped = new TreeMap<>();
        List<Row> goingOn = new ArrayList<>();
        for (Row row : rows) {
            long old = idBefore.get(row.old);
            long fresh = idAfter.get(row.fresh);
            JsonNode forward = lineage(row.old + "@" + BEFORE);
            if (old == fresh) {
                goingOn.add(row);
                assertThat(forward.get("steps")).as("%s", row).isEmpty();
                assertThat(forward.at("/unit/name").asText()).as("%s", row).isEqualTo(row.freshName);
                continue;
            }
            mapped.computeIfAbsent(row.fresh, code -> new TreeSet<>()).add(old);
            assertThat(longs(forward.get("successors"), "/id")).as("%s", row).containsExactly(fresh);
            assertThat(forward.at("/successors/0/whole").asBoolean())
                    .as("%s", row)
                    .isTrue();
            assertThat(forward.at("/steps/0/legalBasis").asText()).isEqualTo(row.legalBasis);
            assertThat(forward.at("/steps/0/effectiveDate").asText()).isEqualTo(AFTER);
        }
        // Communes that stand alone under their old name and code go on, under the province.
        assertThat(goingOn).hasSize(9);
        assertThat(mapped).hasSize(113 - 9);
        for (Map.Entry<String, Set<Long>> fresh : mapped.entrySet()) {
            JsonNode back = lineage(fresh.getKey() + "@" + AFTER);
            assertThat(longs(back.get("predecessors"), "/id")).isEqualTo(fresh.getValue());
            assertThat(longs(back.get("whollySucceeds"), "")).isEqualTo(fresh.getValue());
        }
    }

    private static Set<Long> longs(JsonNode list, String pointer) {
        Set<Long> found = new TreeSet<>();
        list.forEach(node -> found.add(node.at(pointer).asLong()));
        return found;
    }

    private static JsonNode lineage(String unit) throws IOException {
        return JSON.readTree(
                Api.get("/units/" + unit + "/lineage").statusCode(200).extract().asString());
    }

    /// As an officer would write it from the resolution: the communes that stand alone move, the others merge, the
    /// districts are abolished.
    private static String reform(String province, List<Row> rows, Map<String, Line> before, Map<String, Line> after) {
        Map<String, List<Row>> byFresh = rows.stream()
                .filter(row -> row.province.equals(province))
                .collect(Collectors.groupingBy(Row::fresh, LinkedHashMap::new, Collectors.toList()));
        List<String> acts = new ArrayList<>();
        byFresh.forEach((fresh, from) -> acts.add(act(fresh, from, province, after)));
        before.values().stream()
                .filter(line -> line.parent.equals(province))
                .forEach(district -> acts.add("{\"act\":\"ABOLISH\",\"unit\":\"%s\"}".formatted(district.code)));
        return """
                {"code":"%s","effectiveDate":"%s","legalBasis":"%s","acts":[%s]}""".formatted(
                        RESOLUTIONS.get(province),
                        AFTER,
                        byFresh.values().iterator().next().getFirst().legalBasis,
                        String.join(",", acts));
    }

    private static String act(String fresh, List<Row> from, String province, Map<String, Line> after) {
        if (from.size() == 1 && from.getFirst().old.equals(fresh)) {
            return "{\"act\":\"MOVE\",\"unit\":\"%s\",\"parent\":\"%s\"}".formatted(fresh, province);
        }
        Line line = after.get(fresh);
        return """
                {"act":"MERGE","units":[%s],"newUnit":{"code":"%s","name":"%s","type":"%s","parent":"%s"}}""".formatted(
                        from.stream().map(row -> "\"" + row.old + "\"").collect(Collectors.joining(",")),
                        fresh,
                        line.name,
                        line.type,
                        province);
    }

    private static void load(Map<String, Line> units) {
        String acts = units.values().stream()
                .map(line -> """
                        {"act":"CREATE","newUnit":{"code":"%s","name":"%s","type":"%s","parent":%s}}""".formatted(
                        line.code, line.name, line.type, line.parent.isEmpty() ? "null" : "\"" + line.parent + "\""))
                .collect(Collectors.joining(","));
        Api.post("/reorganisations", """
                {"code":"DS-2025-03-01","effectiveDate":"2025-03-01","legalBasis":"Danh mục","acts":[%s]}""".formatted(acts)).statusCode(201);
    }

    /// The two provinces as the service answers them, each unit as a text.
    private static Set<String> stored(String day) {
        return units(day).stream()
                .map(unit -> text(
                        unit.get("code").toString(),
                        unit.get("parent") == null ? "" : unit.get("parent").toString(),
                        unit.get("name").toString(),
                        unit.get("type").toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Long> ids(String day) {
        return units(day).stream()
                .collect(Collectors.toMap(
                        unit -> unit.get("code").toString(), unit -> ((Number) unit.get("id")).longValue()));
    }

    /// Those that stand in the tree of the two provinces on the day.
    private static List<Map<String, Object>> units(String day) {
        Map<Object, Map<String, Object>> all = new HashMap<>();
        String next = "/api/v1/units?limit=1000&at=" + day;
        while (next != null) {
            JsonPath page = given().urlEncodingEnabled(false).get(next).jsonPath();
            page.<Map<String, Object>>getList("items").forEach(unit -> all.put(unit.get("code"), unit));
            next = page.getString("next");
        }
        return all.values().stream().filter(unit -> isUnder(unit, all)).toList();
    }

    private static boolean isUnder(Map<String, Object> unit, Map<Object, Map<String, Object>> all) {
        Map<String, Object> at = unit;
        while (at.get("parent") != null) {
            at = all.get(at.get("parent"));
        }
        return RESOLUTIONS.containsKey(at.get("code").toString());
    }

    private static Set<String> lines(Map<String, Line> snapshot) {
        return snapshot.values().stream()
                .map(line -> text(line.code, line.parent, line.name, line.type))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String code, String parent, String name, String type) {
        return code + " under " + parent + ": " + name + " (" + type + ")";
    }

    private static List<Row> rows() throws IOException {
        return cells("map_commune_SonLa_LaiChau_verified.csv").stream()
                .map(cell -> new Row(cell[0], cell[1], cell[4], cell[5], cell[6], cell[9]))
                .toList();
    }

    /// The units of the two provinces in one of the snapshots, by code.
    private static Map<String, Line> snapshot(String day) throws IOException {
        Map<String, Line> all = new LinkedHashMap<>();
        for (String[] cell : cells("seed_provinces_units.csv")) {
            if (cell[0].equals(day)) {
                all.put(cell[2], new Line(cell[2], cell[3], cell[5], TYPES.get(cell[6])));
            }
        }
        Map<String, Line> wanted = new LinkedHashMap<>();
        all.values().stream().filter(line -> isUnder(line, all)).forEach(line -> wanted.put(line.code, line));
        return wanted;
    }

    private static final Map<String, String> TYPES = Map.of(
            "Tỉnh", "PROVINCE",
            "Huyện", "DISTRICT",
            "Thị xã", "TOWN",
            "Thành phố thuộc tỉnh", "CITY",
            "Xã", "COMMUNE",
            "Phường", "WARD",
            "Thị trấn", "TOWNSHIP");

    private static boolean isUnder(Line line, Map<String, Line> all) {
        Line at = line;
        while (!at.parent.isEmpty()) {
            at = all.get(at.parent);
        }
        return RESOLUTIONS.containsKey(at.code);
    }

    private static List<String[]> cells(String file) throws IOException {
        return Files.readAllLines(LISTS.file(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
