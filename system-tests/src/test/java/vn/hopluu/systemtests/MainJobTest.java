package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A report posted in a commune is in the province's total a moment later.
@ExtendWith(RunningStack.class)
class MainJobTest {

    @Test
    void a_commune_s_report_is_in_the_province_s_total_and_on_the_open_page(RunningStack.Handle stack)
            throws IOException {
        // Given
        Client client = stack.client();
        Province province = new Province(client, 3);
        province.awaitKnown();
        client.postReport(province.report(0, 7), province.code + "-0");
        await().atMost(Duration.ofSeconds(20)).until(() -> province.total() == 7);
        List<String> page = client.follow(province.rollUpPath("/stream"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> page.stream().anyMatch(line -> line.contains("\"total\":7")));

        // When
        Client.Response posted = client.postReport(province.report(1, 5), province.code + "-1");

        // Then
        assertThat(posted.status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(5)).until(() -> province.total() == 12);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> page.stream().anyMatch(line -> line.contains("\"total\":12")));
    }

    @Test
    void every_move_of_a_report_changes_both_totals_exactly(RunningStack.Handle stack) throws IOException {
        Client client = stack.client();
        Province province = new Province(client, 2);
        province.awaitKnown();
        client.postReport(province.report(0, 100), province.code + "-0");
        client.postReport(province.report(1, 7), province.code + "-1");
        String report = "/api/v1/reports/" + province.commune(1) + "/" + province.form + "/2024-Q1";
        await().atMost(Duration.ofSeconds(20)).until(() -> province.total() == 107);

        assertThat(client.move(report + "/approval", "{}").status()).isEqualTo(200);
        assertThat(client.move(
                                report + "/correction",
                                province.report(1, 5).replace("{\"unit\"", "{\"reason\": \"đếm lại\", \"unit\""))
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(5)).until(() -> province.total() == 105);
        assertThat(client.move(report + "/return", "{\"reason\": \"thiếu phụ lục\"}")
                        .status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(5)).until(() -> province.total() == 107);
        assertThat(client.post(Client.AGGREGATION, "/api/v1/verification", "")
                        .body()
                        .get("agrees")
                        .asBoolean())
                .isTrue();
    }
}
