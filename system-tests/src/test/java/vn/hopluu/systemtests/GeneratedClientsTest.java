package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hopluu.client.aggregation.api.RollUpsApi;
import vn.hopluu.client.aggregation.model.RollUpView;
import vn.hopluu.client.report.ApiClient;
import vn.hopluu.client.report.ApiException;
import vn.hopluu.client.report.api.ReportsApi;
import vn.hopluu.client.report.model.CellAnswer;
import vn.hopluu.client.report.model.Problem;
import vn.hopluu.client.report.model.ReportBody;
import vn.hopluu.client.report.model.ReportState;
import vn.hopluu.client.report.model.ReportStatus;

/// What a client can do that knows the services only by their OpenAPI documents.
@ExtendWith(RunningStack.class)
class GeneratedClientsTest {

    @Test
    void a_generated_client_posts_a_report_and_reads_the_total_it_is_in(RunningStack.Handle stack) throws Exception {
        // Given
        Province province = new Province(stack.client(), 1);
        province.awaitKnown();

        // When
        ReportStatus standing = reports(stack).postingResourcePost(report(province, 7), province.code + "-0");

        // Then
        assertThat(standing.getState()).isEqualTo(ReportState.SUBMITTED);
        assertThat(standing.getReceipt()).isNotNull();
        RollUpsApi rollUps = rollUps(stack);
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(vn.hopluu.client.aggregation.ApiException.class)
                .untilAsserted(() -> assertThat(total(rollUps, province)).isEqualByComparingTo("7"));
    }

    @Test
    void a_generated_client_is_told_what_is_wrong_and_where(RunningStack.Handle stack) throws JsonProcessingException {
        Province province = new Province(stack.client(), 1);
        province.awaitKnown();
        ReportsApi reports = reports(stack);

        // When
        ApiException refused = catchThrowableOfType(
                ApiException.class, () -> reports.postingResourcePost(report(province, -7), province.code + "-0"));

        // Then
        Problem problem = ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getStatus()).isEqualTo(422).isEqualTo(refused.getCode());
        assertThat(problem.getType()).startsWith("urn:hopluu:problem:");
        assertThat(problem.getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getPointer()).isEqualTo("/values/0/amount"));
    }

    private static BigDecimal total(RollUpsApi rollUps, Province province) throws Exception {
        RollUpView rollUp = rollUps.rollUpResourceOne(province.code, province.form, "2024-Q1", null, null, null, null);
        return rollUp.getCells().getFirst().getTotal();
    }

    private static ReportBody report(Province province, long petitions) {
        return new ReportBody()
                .unit(province.commune(0))
                .form(province.form)
                .period("2024-Q1")
                .dataFrom(LocalDate.parse("2023-12-15"))
                .dataTo(LocalDate.parse("2024-03-01"))
                .values(List.of(
                        new CellAnswer().indicator(province.indicator()).amount(BigDecimal.valueOf(petitions))));
    }

    private static ReportsApi reports(RunningStack.Handle stack) {
        return new ReportsApi(new ApiClient(
                ApiClient.createDefaultHttpClientBuilder(),
                ApiClient.createDefaultObjectMapper(),
                stack.address(Client.REPORT).toString()));
    }

    private static RollUpsApi rollUps(RunningStack.Handle stack) {
        return new RollUpsApi(new vn.hopluu.client.aggregation.ApiClient(
                ApiClient.createDefaultHttpClientBuilder(),
                ApiClient.createDefaultObjectMapper(),
                stack.address(Client.AGGREGATION).toString()));
    }
}
