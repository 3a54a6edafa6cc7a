package vn.hopluu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest {

    private final StringWriter printed = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"agrees\":true,\"campaigns\":2,\"rows\":40,\"cells\":5120,\"differences\":[]} | 0",
                "{\"agrees\":false,\"campaigns\":2,\"rows\":40,\"cells\":5120,\"differences\":[{\"slot\":3}]} | 1",
                "{\"agrees\":true,\"campaigns\":2,\"rows\":40,\"cells\":5120,\"differences\":[{\"slot\":3}]} | 1",
                "{} | 1"
            })
    void onlyAnAnswerThatAgreesWithoutDifferencesEndsWithZero(String answer, int code) throws Exception {
        assertThat(report(answer)).isEqualTo(code);
    }

    @Test
    void itSaysHowMuchWasComparedAndWhatDiffers() throws Exception {
        // When
        report("{\"agrees\":false,\"campaigns\":2,\"rows\":40,\"cells\":5120,\"differences\":[{\"slot\":3}]}");

        // Then
        assertThat(printed.toString())
                .contains("campaigns 2, rows 40, cells compared 5120")
                .contains("{\"slot\":3}");
    }

    private int report(String answer) throws Exception {
        return VerifyCommand.report(new ObjectMapper().readTree(answer), new PrintWriter(printed, true));
    }
}
