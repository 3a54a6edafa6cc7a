package vn.hopluu.plan.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.plan.unit.UnitVersion;

/// The same reforms as in memory, through the service: it applies and refuses the same ones, and answers on every day
/// what stands in memory.
@PlanServiceTest
@Tag("slow")
class RandomReorganisationsInTheDatabaseTest {

    private static final int REFORMS = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theServiceDoesWhatTheMemoryDoes(long seed) throws IOException {
        String prefix = "Z" + seed + "-";
        Register register = RandomReorganisationsTest.country(prefix);
        load(register, prefix);
        RandomReform reforms = new RandomReform(seed, prefix);
        List<LocalDate> days = new ArrayList<>(List.of(Register.START));
        LocalDate day = LocalDate.of(2010, 1, 1);
        for (int reform = 0; reform < REFORMS; reform++) {
            ReorganisationBody body = reforms.next(
                    prefix + "NQ" + reform, day, RandomReorganisationsTest.codes(register, day.minusDays(1)));
            boolean applies = register.apply(body).isEmpty();
            Api.post("/reorganisations", JSON.writeValueAsString(body)).statusCode(applies ? 201 : 409);
            if (applies) {
                days.addAll(List.of(day.minusDays(1), day));
            }
            day = day.plusMonths(5);
        }
        assertThat(days).as("some reform was applied").hasSizeGreaterThan(3);
        for (LocalDate each : days) {
            assertSame(register, each);
        }
    }

    private static void assertSame(Register register, LocalDate day) throws IOException {
        Map<String, UnitVersion> valid = new HashMap<>();
        register.units.values().forEach(history -> history.on(day).ifPresent(one -> valid.put(one.code(), one)));
        for (UnitVersion version : valid.values()) {
            JsonNode stored = get("/units/" + version.code() + "?at=" + day);
            assertThat(stored.get("versions").findValuesAsText("name")).contains(version.name());
            assertThat(codes("/units/" + version.code() + "/ancestors?limit=1000&at=" + day))
                    .as("above %s on %s", version.code(), day)
                    .isEqualTo(above(version, register, day));
            assertThat(codes("/units/" + version.code() + "/descendants?limit=1000&at=" + day))
                    .as("below %s on %s", version.code(), day)
                    .isEqualTo(below(version.code(), valid, register, day));
        }
    }

    /// By hand, step by step.
    private static Set<String> above(UnitVersion unit, Register register, LocalDate day) {
        Set<String> codes = new TreeSet<>();
        Long at = unit.parentId();
        while (at != null) {
            UnitVersion parent = register.units.get(at).on(day).orElseThrow();
            codes.add(parent.code());
            at = parent.parentId();
        }
        return codes;
    }

    private static Set<String> below(String code, Map<String, UnitVersion> valid, Register register, LocalDate day) {
        Set<String> codes = new TreeSet<>();
        valid.values().stream()
                .filter(other -> above(other, register, day).contains(code))
                .forEach(other -> codes.add(other.code()));
        return codes;
    }

    private static Set<String> codes(String path) throws IOException {
        return new TreeSet<>(get(path).findValuesAsText("code"));
    }

    private static JsonNode get(String path) throws IOException {
        return JSON.readTree(Api.get(path).statusCode(200).extract().asString());
    }

    private static void load(Register register, String prefix) {
        Api.putRegime("DVCQ", "LEGAL");
        register.units.forEach((id, history) -> {
            UnitVersion version = history.versions().getFirst();
            String parent = version.parentId() == null
                    ? "null"
                    : "\""
                            + register.units
                                    .get(version.parentId())
                                    .versions()
                                    .getFirst()
                                    .code() + "\"";
            String routes = history.routes().isEmpty()
                    ? ""
                    : """
                            {"regime":"DVCQ","validFrom":"2004-01-01","recipient":%s,"intermediary":"%s"}""".formatted(parent, Objects.requireNonNull(parent).replace("\"", "") + "O");
            Api.put("/units/" + version.code(), """
                    {"versions":[{"validFrom":"2004-01-01","code":"%s","name":"%s","type":"%s","parent":%s}],"routes":[%s]}
                    """.formatted(
                                    version.code(), version.name(), version.type(), parent, routes))
                    .statusCode(201);
        });
        assertThat(prefix).isNotEmpty();
    }
}
