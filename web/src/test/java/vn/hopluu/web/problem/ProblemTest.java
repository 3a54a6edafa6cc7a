package vn.hopluu.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.web.language.Message;

class ProblemTest {

    @Test
    void aProblemSaysItsKindItsStatusAndWhatToDo() {
        HttpProblem problem = Problem.of(WebProblem.INVALID, Message.of("web.no-body"));

        assertThat(problem.getType()).hasToString("urn:hopluu:problem:invalid");
        assertThat(problem.getTitle()).isEqualTo("Yêu cầu chưa đúng quy định");
        assertThat(problem.getStatusCode()).isEqualTo(422);
        assertThat(problem.getDetail()).isEqualTo("Yêu cầu không có nội dung: hãy gửi một đối tượng JSON.");
    }

    @Test
    void aProblemListsEveryPlaceThatIsWrong() {
        FieldError first = new FieldError("/values/0/amount", "negative", "-1", "at least 0");
        FieldError second = new FieldError("/values/3/indicator", "unknown-indicator", "XX", "one of the form");

        HttpProblem problem = Problem.of(WebProblem.INVALID, Message.of("web.no-body"), List.of(first, second));

        assertThat(problem.getParameters()).containsEntry("errors", List.of(first, second));
    }

    @Test
    void aValueIsShownShortened() {
        FieldError error = new FieldError("/narrative/I", "too-long", "x".repeat(10_001), "at most 10,000 characters");

        assertThat(error.value()).isEqualTo("x".repeat(200) + "…");
    }

    @ParameterizedTest
    @CsvSource({"Unknown-unit,404", "unknown-unit,200"})
    void aKindHasASlugForItsUriAndAnErrorStatus(String slug, int status) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProblemType("web", slug, status));
    }
}
