package vn.hopluu.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The expected values come from another implementation:
///
/// ```sh
/// printf '17/DVCQ-Q/2024-Q1/OWN\n1\n\n30 ' | sha256sum | cut -c1-16
/// ```
class ContentHashTest {

    private static final List<Cell> EVERY_KIND = List.of(
            Cell.amount(31),
            Cell.amount(new BigDecimal("24.50")),
            Cell.NO_OCCURRENCE,
            Cell.MISSING,
            Cell.NOT_APPLICABLE,
            Cell.UNANSWERED,
            Cell.amount(new BigDecimal("0.00")),
            Cell.amount(new BigDecimal("-0.25")));

    @Test
    void everyKindOfCellIsHashedAsItsWord() {
        // printf '17/DVCQ-Q/2024-Q1/OWN\n1709251200000005\n31 24.5 N M A _ 0 -0.25 \n-'
        assertThat(ContentHash.of(report(Coverage.OWN, 1709251200000005L, EVERY_KIND, null)))
                .isEqualTo(0x572d91a37bd09a7dL);
    }

    @Test
    void aVectorWithoutAnswersDiffersFromNoVector() {
        // printf '17/DVCQ-Q/2024-Q1/OWN\n1\n\n30 '
        assertThat(ContentHash.of(report(Coverage.OWN, 1, List.of(), List.of(Cell.amount(30)))))
                .isEqualTo(0x543b6aaec14773f8L);
    }

    @Test
    void aReportWithoutFiguresHasAHashToo() {
        // printf '17/DVCQ-Q/2024-Q1/CONSOLIDATED\n2\n-\n-'
        assertThat(ContentHash.of(report(Coverage.CONSOLIDATED, 2, null, null))).isEqualTo(0xd986db7f51249260L);
    }

    @Test
    void unansweredSlotsAtTheEndChangeNothingBecauseFormsGrow() {
        List<Cell> grown = new ArrayList<>(EVERY_KIND);
        grown.add(Cell.UNANSWERED);
        grown.add(Cell.UNANSWERED);

        assertThat(ContentHash.of(report(Coverage.OWN, 7, grown, null)))
                .isEqualTo(ContentHash.of(report(Coverage.OWN, 7, EVERY_KIND, null)));
    }

    @Test
    void theSameCellsOnTheOtherBasisGiveAnotherHash() {
        assertThat(ContentHash.of(report(Coverage.OWN, 7, EVERY_KIND, null)))
                .isNotEqualTo(ContentHash.of(report(Coverage.OWN, 7, null, EVERY_KIND)));
    }

    @Test
    void schemeTwoCoversEveryField() {
        // As the contract says it in asyncapi.yaml:
        // printf 'scheme 2\nkey 17/DVCQ-Q/2024-Q1/CONSOLIDATED\nrevision 1709251200000005\nstate CORRECTED\n
        // handedIn 3 2 31 24.5 N M A _ -0.25 0\napproved 2 1 30\nfirstSubmittedAt 1709254800000000\n
        // lastSubmittedAt 1709364615123456\ndataFrom 2024-01-01\ndataTo 2024-02-28' | sha256sum | cut -c1-16
        assertThat(ContentHash.whole((ReportChanged) Golden.read("report.v1.full.json")))
                .isEqualTo(0x57a6940241fb7c88L);
    }

    @Test
    void anEstimateIsAnotherContentInSchemeTwoAndNotInSchemeOne() {
        ReportChanged estimated = (ReportChanged) Golden.read("report.v1.estimated.json");

        // printf 'scheme 2\nkey 17/DVCQ-Q/2024-Q1/OWN\nrevision 7\nstate SUBMITTED\nhandedIn 2 1 31 53~ N 24.5~\n
        // approved 1 1 30 50\nfirstSubmittedAt -\nlastSubmittedAt -\ndataFrom -\ndataTo -' | sha256sum | cut -c1-16
        assertThat(ContentHash.whole(estimated)).isEqualTo(0x2055812c6de5ac11L);
        // printf '17/DVCQ-Q/2024-Q1/OWN\n7\n31 53 N 24.5 \n30 50 '
        assertThat(ContentHash.of(estimated)).isEqualTo(0x2d067f955e68c07aL);
        assertThat(Objects.requireNonNull(estimated.handedIn()).cells())
                .containsExactly(
                        Cell.amount(31), Cell.estimate(53), Cell.NO_OCCURRENCE, Cell.estimate(new BigDecimal("24.5")));
    }

    @Test
    void fieldsThatCameLaterAreLinesOnlyWhereTheyArePresent() {
        ReportChanged returned = (ReportChanged) Golden.read("report.v1.returned.json");

        // printf 'scheme 2\nkey 17/DVCQ-6T/2024-H1/OWN\nrevision 8\nstate RETURNED\nhandedIn -\napproved 1 1 30 50~\n
        // firstSubmittedAt 1717376400000000\nlastSubmittedAt 1717462800000000\ndataFrom 2023-12-15\ndataTo 2024-06-03\n
        // estimatedTo 2024-06-14\nresendBy 2024-06-06' | sha256sum | cut -c1-16
        assertThat(ContentHash.whole(returned)).isEqualTo(0xf3e0ff92b94d569aL);
        assertThat(returned.estimatedTo()).isEqualTo("2024-06-14");
        assertThat(returned.resendBy()).isEqualTo("2024-06-06");
    }

    @Test
    void whoEnteredItOnBehalfIsALineOnlyWhereItIsPresent() {
        ReportChanged onBehalf = (ReportChanged) Golden.read("report.v1.on-behalf.json");

        // printf 'scheme 2\nkey 17/DVCQ-Q/2024-Q1/OWN\nrevision 9\nstate SUBMITTED\nhandedIn 1 1 30\napproved -\n
        // firstSubmittedAt 1709254800000000\nlastSubmittedAt 1709254800000000\ndataFrom -\ndataTo -\n
        // onBehalfById 12' | sha256sum | cut -c1-16
        assertThat(ContentHash.whole(onBehalf)).isEqualTo(0x21cfe9230d25095cL);
        assertThat(onBehalf.onBehalfById()).isEqualTo(12);
    }

    @Test
    void inSchemeTwoWhatIsAbsentIsALineToo() {
        // printf 'scheme 2\nkey 17/DVCQ-Q/2024-Q1/OWN\nrevision 2\nstate WITHDRAWN\nhandedIn -\napproved -\n
        // firstSubmittedAt -\nlastSubmittedAt -\ndataFrom -\ndataTo -' | sha256sum | cut -c1-16
        assertThat(ContentHash.whole((ReportChanged) Golden.read("report.v1.minimal.json")))
                .isEqualTo(0xe66c10293fa59785L);
    }

    @Test
    void schemeTwoTellsApartWhatOnlyABodyFieldTellsApart() {
        ReportChanged full = (ReportChanged) Golden.read("report.v1.full.json");

        assertThat(Stream.of(
                                altered("\"CORRECTED\"", "\"LOCKED\""),
                                altered("\"version\": 3", "\"version\": 4"),
                                altered("\"formVersion\": 2", "\"formVersion\": 1"),
                                altered("01T01:00:00Z", "01T01:00:01Z"),
                                altered("15.123456Z", "15.123457Z"),
                                altered("2024-01-01", "2024-01-02"),
                                altered("\"2024-02-28\"", "null"))
                        .map(ContentHash::whole))
                .doesNotHaveDuplicates()
                .doesNotContain(ContentHash.whole(full));
        assertThat(ContentHash.whole(altered("\"resend\": true", "\"resend\": false")))
                .isEqualTo(ContentHash.whole(full));
    }

    private static ReportChanged altered(String part, String replacement) {
        String json = new String(EventJson.write(Golden.read("report.v1.full.json")), StandardCharsets.UTF_8);
        String compact = part.replace(": ", ":");
        assertThat(json).contains(compact);
        return (ReportChanged) EventJson.read(
                EventType.REPORT,
                json.replace(compact, replacement.replace(": ", ":")).getBytes(StandardCharsets.UTF_8));
    }

    private static ReportChanged report(
            Coverage coverage, long revision, @Nullable List<Cell> handedIn, @Nullable List<Cell> approved) {
        return new ReportChanged(
                17,
                "DVCQ-Q",
                "2024-Q1",
                coverage,
                revision,
                ReportChanged.State.SUBMITTED,
                handedIn == null ? null : new ReportChanged.Figures(2, 1, handedIn),
                approved == null ? null : new ReportChanged.Figures(1, 1, approved),
                null,
                null,
                null,
                null,
                false);
    }
}
