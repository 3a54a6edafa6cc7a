package vn.hopluu.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventHeadersTest {

    private static final Instant TIME = Instant.parse("2024-03-02T07:30:15.123456Z");

    @Test
    void aReportTravelsAsACloudEventWithItsCampaignRevisionAndHashes() {
        Map<String, String> headers = EventHeaders.of(Golden.read("report.v1.submitted.json"), "/report-service", TIME);

        // printf '17/DVCQ-Q/2024-Q1/OWN\n1\n31 N \n-' | sha256sum | cut -c1-16
        // printf 'scheme 2\nkey 17/DVCQ-Q/2024-Q1/OWN\nrevision 1\nstate SUBMITTED\nhandedIn 1 1 31 N\napproved -
        // \nfirstSubmittedAt 1709254800000000\nlastSubmittedAt 1709254800000000\ndataFrom -\ndataTo -', on one line
        assertThat(headers)
                .containsOnly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "17/DVCQ-Q/2024-Q1/OWN@1"),
                        Map.entry("ce_source", "/report-service"),
                        Map.entry("ce_type", "vn.hopluu.report"),
                        Map.entry("ce_time", "2024-03-02T07:30:15.123456Z"),
                        Map.entry("ce_dataschema", "urn:hopluu:schema:report:1"),
                        Map.entry("content-type", "application/json"),
                        Map.entry("hopluu_revision", "1"),
                        Map.entry("hopluu_campaign", "DVCQ-Q/2024-Q1"),
                        Map.entry("hopluu_hash", "89268ec358d02639"),
                        Map.entry("hopluu_proof", "2:3be984f06b2d4fa5"));
    }

    @Test
    void whatIsSentIsReadByItsHeaders() {
        Event sent = Golden.read("unit.v1.full.json");

        Event read = EventJson.read(EventHeaders.of(sent, "/plan-service", TIME), EventJson.write(sent));

        assertThat(read).isEqualTo(sent);
    }
}
