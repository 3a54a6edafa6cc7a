package vn.hopluu.web.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownParametersTest {

    static class Asked {
        @QueryParam("form")
        String form = "";
    }

    static class AskedOnBasis extends Asked {
        @QueryParam("basis")
        String basis = "";

        @BeanParam
        Paging paging = new Paging(1);
    }

    record Paging(@QueryParam("limit") int limit) {}

    @SuppressWarnings("unused")
    static void endpoint(
            @PathParam("unit") String unit,
            @QueryParam("at") String at,
            @QueryParam("sort") List<String> sort,
            @BeanParam AskedOnBasis query,
            String body) {}

    @Test
    void anEndpointTakesWhatItsArgumentsAndTheirBeansName() {
        var endpoint = Arrays.stream(KnownParametersTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("endpoint"))
                .findFirst()
                .orElseThrow();

        assertThat(KnownParameters.of(endpoint))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("at", false, "basis", false, "form", false, "limit", false, "sort", true));
    }
}
