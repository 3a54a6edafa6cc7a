package vn.hopluu.report.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "31|31",
                "-4|-4",
                "8,5|8.5",
                "0,25|0.25",
                "12345678|12345678",
                "07|7",
            })
    void what_can_be_read_in_one_way_only_is_read_without_a_word(String typed, BigDecimal amount) {
        assertThat(NumberText.read(typed)).contains(new NumberText.Read(amount, null));
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "5.718|5718|\"5.718\" được đọc là 5718 (dấu chấm tách hàng nghìn)",
                "1.234|1234|\"1.234\" được đọc là 1234 (dấu chấm tách hàng nghìn)",
                "1.234.567|1234567|\"1.234.567\" được đọc là 1234567 (dấu chấm tách hàng nghìn)",
                "1.234,5|1234.5|\"1.234,5\" được đọc là 1234,5 (dấu chấm tách hàng nghìn)",
                "1 234|1234|\"1 234\" được đọc là 1234 (dấu cách tách hàng nghìn)",
                "8.5|8.5|\"8.5\" được đọc là 8,5 (dấu chấm ở đây là dấu thập phân)",
                "0.718|0.718|\"0.718\" được đọc là 0,718 (dấu chấm ở đây là dấu thập phân)",
                "1234.567|1234.567|\"1234.567\" được đọc là 1234,567 (dấu chấm ở đây là dấu thập phân)",
                "5,718|5.718|\"5,718\" được đọc là 5,718 (dấu phẩy là dấu thập phân)",
            })
    void what_could_be_read_otherwise_is_read_by_the_rule_and_that_is_said(
            String typed, BigDecimal amount, String said) {
        assertThat(NumberText.read(typed)).contains(new NumberText.Read(amount, said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\u00A0234", "1\u202F234", " 1 234 "})
    void the_spaces_of_spreadsheets_part_thousands_too(String typed) {
        assertThat(NumberText.read(typed).orElseThrow().amount()).isEqualByComparingTo("1234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,234.5",
                "1.23.456",
                "1.234.56",
                "12 34",
                "1.234 567",
                "mười",
                "-",
                "--4",
                "5%",
                "1e3",
                "",
                ".5",
                "5.",
                "=1+1",
                "٣"
            })
    void what_the_rule_does_not_cover_is_not_guessed(String typed) {
        assertThat(NumberText.read(typed)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "5718,5718",
        "8.5,8.5",
        "8.4000000000000004,8.4",
        "0.30000000000000004,0.3",
        "1.5E3,1500",
        "123456789012,123456789012"
    })
    void a_number_of_a_spreadsheet_is_what_it_shows(String written, BigDecimal amount) {
        assertThat(NumberText.ofSpreadsheet(written).orElseThrow()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "999|999", "1234|1.234", "1234567.8|1.234.567,8", "-5718|-5.718", "1E+5|100.000"})
    void numbers_are_shown_as_papers_write_them(BigDecimal amount, String shown) {
        assertThat(NumberText.shown(amount)).isEqualTo(shown);
    }
}
