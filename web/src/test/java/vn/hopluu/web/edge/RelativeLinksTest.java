package vn.hopluu.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeLinksTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8081/api/v1/units/12, /api/v1/units/12",
        "https://localhost:8081/api/v1/units/12, /api/v1/units/12",
        "<http://localhost:8081/a?after=2>; rel=\"next\", </a?after=2>; rel=\"next\"",
        "'<http://localhost:8081/a>; rel=\"next\", <http://localhost:8081/b>; rel=\"last\"', '</a>; rel=\"next\", </b>; rel=\"last\"'",
        "</a?after=2>; rel=\"next\", </a?after=2>; rel=\"next\"",
        "https://login.example/realms, https://login.example/realms",
        "http://localhost:8081.evil.example/a, http://localhost:8081.evil.example/a"
    })
    void whatTheCallerNamedIsNotRepeated(String link, String relative) {
        assertThat(RelativeLinks.relative(link, "localhost:8081")).isEqualTo(relative);
    }
}
