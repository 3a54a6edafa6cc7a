package vn.hopluu.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-M03|tháng 3/2024",
                "2024-Q1|quý I/2024",
                "2023-Q4|quý IV/2023",
                "2024-H1|6 tháng đầu năm 2024",
                "2024-H2|6 tháng cuối năm 2024",
                "2024-9M|9 tháng năm 2024",
                "2024-Y|năm 2024",
                "2024-X-mua-bao|đợt đột xuất “mua-bao” năm 2024"
            })
    void aPeriodIsNamedAsOfficersWriteIt(String period, String words) {
        assertThat(Period.parse(period).words()).isEqualTo(words);
    }
}
