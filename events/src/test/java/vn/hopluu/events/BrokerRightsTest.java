package vn.hopluu.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `deploy/kafka/rights.csv` grants each service what the operations of `asyncapi.yaml` say that it does,
/// and little else.
@Tag("gate")
class BrokerRightsTest {

    private static final Path RIGHTS = Path.of("../deploy/kafka/rights.csv");
    private static final String AFTER_A_RESTORE = "takes back what a restored database lost";
    private static final String DEAD_LETTERS = "copies what nothing can mend";
    private static final Pattern SENDERS = Pattern.compile("^(?:[a-z]+-service(?:, | and | ))+");
    private static final Pattern SERVICE = Pattern.compile("[a-z]+-service");

    private record Right(String principal, String resource, String pattern, String name, String operation, String why) {

        static Right of(String line) {
            String[] cells = line.split(",", 6);
            return new Right(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }

        boolean isOfService() {
            return SERVICE.matcher(principal).matches();
        }

        String topicRight() {
            return principal + " " + operation + " " + name;
        }
    }

    @Test
    void whatIsSentAndReceivedIsGrantedAndNothingElse() throws IOException {
        Set<String> granted = rights().stream()
                .filter(right -> right.isOfService() && right.resource().equals("topic"))
                .filter(right ->
                        !right.why().equals(AFTER_A_RESTORE) && !right.why().equals(DEAD_LETTERS))
                .map(Right::topicRight)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(granted).isEqualTo(operations());
    }

    @Test
    void whatARestoreReadsIsWhatTheServiceItselfSays() throws IOException {
        Set<String> all = rights().stream().map(Right::topicRight).collect(Collectors.toSet());

        assertThat(rights().stream().filter(right -> right.why().equals(AFTER_A_RESTORE)))
                .isNotEmpty()
                .allSatisfy(right -> assertThat(all).contains(right.principal() + " Write " + right.name()));
    }

    @Test
    void eachServiceReadsInGroupsOfItsOwnAndCopiesToTheDeadLetters() throws IOException {
        List<Right> rights = rights();
        Set<String> services =
                rights.stream().filter(Right::isOfService).map(Right::principal).collect(Collectors.toSet());

        assertThat(services).containsExactlyInAnyOrder("plan-service", "report-service", "aggregation-service");
        assertThat(rights.stream().filter(right -> right.resource().equals("group")))
                .hasSameSizeAs(services)
                .allSatisfy(right -> assertThat(right.name()).isEqualTo(right.principal() + "-"));
        assertThat(rights.stream().filter(right -> right.why().equals(DEAD_LETTERS)))
                .hasSameSizeAs(services)
                .allSatisfy(right -> assertThat(right.name()).isEqualTo(Topic.REPORTS_DEAD_LETTERS.topicName()));
    }

    private static List<Right> rights() throws IOException {
        return Files.readAllLines(RIGHTS).stream().skip(1).map(Right::of).toList();
    }

    private static Set<String> operations() throws IOException {
        JsonNode document =
                new ObjectMapper(new YAMLFactory()).readTree(BrokerRightsTest.class.getResource("/asyncapi.yaml"));
        Set<String> found = new TreeSet<>();
        for (JsonNode operation : document.path("operations")) {
            boolean sends = operation.path("action").asText().equals("send");
            String channel = operation.at("/channel/$ref").asText().substring(1);
            String topic = document.at(channel + "/address").asText();
            for (String service : sends ? senders(operation) : List.of(reader(operation))) {
                found.add(service + (sends ? " Write " : " Read ") + topic);
            }
        }
        return found;
    }

    /// A summary begins with who sends.
    private static List<String> senders(JsonNode operation) {
        Matcher beginning = SENDERS.matcher(operation.path("summary").asText());
        assertThat(beginning.find()).as(operation.toString()).isTrue();
        return SERVICE.matcher(beginning.group())
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static String reader(JsonNode operation) {
        Matcher group =
                SERVICE.matcher(operation.at("/bindings/kafka/groupId/const").asText());
        assertThat(group.find()).as(operation.toString()).isTrue();
        return group.group();
    }
}
