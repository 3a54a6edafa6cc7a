package vn.hopluu.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hopluu.events.Topic;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.identity.DemoRealm;
import vn.hopluu.launcher.identity.TokenSource;
import vn.hopluu.launcher.postgres.Passwords;
import vn.hopluu.launcher.process.Ports;
import vn.hopluu.launcher.process.ProcessIdentity;

/// Kafka, PostgreSQL and Keycloak as real processes; the services are not built when this module is tested.
@Timeout(300)
class StackTest {

    @TempDir
    private Path root;

    private Stack stack;
    private int base;

    @BeforeEach
    void choosePorts() {
        stack = StackRunner.stackOf(root);
        base = StackRunner.freeBase();
    }

    @AfterEach
    void stop() {
        stack.down(text -> {});
    }

    @Test
    void dataSurvivesDownAndUp() throws Exception {
        // Given
        stack.up(options());
        askPlan("CREATE TABLE kept AS SELECT 41 AS figure");
        stack.down(text -> {});

        // When
        stack.up(options());

        // Then
        assertThat(stack.isReady()).isTrue();
        assertThat(askPlan("UPDATE kept SET figure = figure + 1 RETURNING figure"))
                .isEqualTo("42");
        assertThat(topics()).contains(Topic.REPORTS.topicName());
    }

    @Test
    @Tag("slow")
    void aCommitIsOnTheDiskWhenItIsAcknowledged() throws Exception {
        // When
        stack.up(options());

        // Then
        assertThat(askPlan("SHOW fsync")).isEqualTo("on");
        assertThat(askPlan("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(askPlan("SHOW full_page_writes")).isEqualTo("on");
    }

    @Test
    @Tag("slow")
    void anotherUpKeepsWhatRunsAndStartsWhatIsDead() {
        // Given
        stack.up(options());
        PartState kafka = part(Part.KAFKA);
        PartState postgres = part(Part.POSTGRES);
        kill(kafka);

        // When
        stack.up(options());

        // Then
        assertThat(part(Part.POSTGRES)).isEqualTo(postgres);
        assertThat(part(Part.KAFKA).pid()).isNotEqualTo(kafka.pid());
        assertThat(stack.isReady()).isTrue();
    }

    @Test
    @Tag("slow")
    void aPostgresKilledHardComesBackWithItsData() throws Exception {
        // Given
        stack.up(options());
        askPlan("CREATE TABLE kept AS SELECT 42 AS figure");
        kill(part(Part.POSTGRES));

        // When
        stack.up(options());

        // Then
        assertThat(askPlan("UPDATE kept SET figure = figure RETURNING figure")).isEqualTo("42");
    }

    @Test
    @Tag("slow")
    void orphansOfALauncherThatWasKilledAreStoppedFirst() throws Exception {
        // Given
        Process launcher = StackRunner.start(root, base);
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(stack::isReady);
        PartState kafka = part(Part.KAFKA);
        PartState postgres = part(Part.POSTGRES);
        launcher.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        // When
        stack.up(options());

        // Then
        assertThat(kafka.process().isAlive()).isFalse();
        assertThat(postgres.process().isAlive()).isFalse();
        assertThat(stack.isReady()).isTrue();
    }

    @Test
    @Tag("slow")
    void processesAreFoundAlthoughTheStateFileSaysNothing() throws Exception {
        // Given
        stack.up(options());
        PartState kafka = part(Part.KAFKA);
        PartState postgres = part(Part.POSTGRES);
        Files.writeString(stack.home().stateFile(), "{");
        assertThatThrownBy(() -> stack.up(options()))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("cannot be read")
                .hasMessageContaining("./hopluu down");

        // When
        stack.down(text -> {});

        // Then
        assertThat(kafka.process().isAlive()).isFalse();
        assertThat(postgres.process().isAlive()).isFalse();
        assertThat(stack.state()).isEmpty();
    }

    @Test
    @Tag("slow")
    void aDamagedPostgresFolderGivesTheWayOutAndStopsWhatWasStarted() throws Exception {
        // Given
        stack.up(options());
        stack.down(text -> {});
        Path data = stack.home().dataOf(Part.POSTGRES).resolve("data");
        Files.write(data.resolve("global/pg_control"), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);

        // When
        var up = assertThatThrownBy(() -> stack.up(options()));

        // Then
        up.isInstanceOf(LauncherException.class)
                .hasMessageContaining("pg_control")
                .hasMessageContaining("mv " + data + " " + data + ".damaged")
                .hasMessageContaining("lost");
        assertThat(stack.state()).isEmpty();
        assertThat(Ports.isFree(new PortPlan(base).of(Part.KAFKA))).isTrue();
    }

    @Test
    @Tag("slow")
    void aDamagedKafkaFolderGivesTheWayOut() throws Exception {
        // Given
        stack.up(options());
        stack.down(text -> {});
        Path data = stack.home().dataOf(Part.KAFKA).resolve("data");
        Files.writeString(data.resolve("meta.properties"), "version=1\nnode.id=7\ncluster.id=nonsense\n");

        // When
        var up = assertThatThrownBy(() -> stack.up(options()));

        // Then
        up.isInstanceOf(LauncherException.class).hasMessageContaining("mv " + data + " " + data + ".damaged");
    }

    @Test
    void aBusyPortIsNamedBeforeAnythingIsStarted() throws Exception {
        // Given
        int busy = new PortPlan(base).of(Part.POSTGRES);
        List<Part> begun = new ArrayList<>();

        try (ServerSocket holder = new ServerSocket(busy, 1, InetAddress.getLoopbackAddress())) {
            // When
            var up = assertThatThrownBy(() -> stack.up(options(), new Recorder(begun)));

            // Then
            up.isInstanceOf(LauncherException.class)
                    .hasMessageContaining("Port " + holder.getLocalPort())
                    .hasMessageContaining("postgres")
                    .hasMessageContaining("--port-base");
            assertThat(begun).isEmpty();
        }
    }

    @Test
    @Tag("slow")
    void aRunningStackIsNeitherMovedToOtherPortsNorToAnotherTime() {
        // Given
        stack.up(options());
        UpOptions elsewhere = new UpOptions(Optional.of(base + 100), Optional.empty(), true, false);
        UpOptions atAnotherTime = options().withClock(OffsetDateTime.parse("2024-03-01T08:00+07:00"));

        // When
        var moved = assertThatThrownBy(() -> stack.up(elsewhere));

        // Then
        moved.hasMessageContaining("./hopluu down");
        assertThatThrownBy(() -> stack.up(atAnotherTime)).hasMessageContaining("./hopluu down");
        assertThat(stack.isReady()).isTrue();
    }

    @Test
    @Tag("slow")
    void aPathWithVietnameseLettersAndACommaIsUsedAsItIs() throws Exception {
        // Given
        Path folder = Files.createDirectory(root.resolve("Hợp Lưu, số liệu"));
        Stack elsewhere = StackRunner.stackOf(folder);
        try {
            elsewhere.up(options());
            elsewhere.down(text -> {});

            // When
            elsewhere.up(options());

            // Then
            assertThat(elsewhere.isReady()).isTrue();
            assertThat(folder.resolve(".hopluu/kafka/data/meta.properties")).isRegularFile();
            try (Stream<Path> beside = Files.list(root)) {
                assertThat(beside).containsExactly(folder);
            }
        } finally {
            elsewhere.down(text -> {});
        }
    }

    @Test
    @Tag("slow")
    void thePasswordsAreTheFoldersOwnAndTheOldOneOpensNothing() throws Exception {
        // When
        stack.up(options());

        // Then
        Path passwords = stack.home().dataOf(Part.POSTGRES).resolve("pgpass");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                .isEqualTo("rw-------");
        assertThat(askPlan("SELECT current_user")).isEqualTo("hopluu_plan_owner");
        String url = new PortPlan(base).address(Part.POSTGRES);
        for (String role : List.of("postgres", "hopluu_plan", "hopluu_plan_owner", "hopluu_plan_reader")) {
            assertThatThrownBy(() -> DriverManager.getConnection(url + "/hopluu_plan", role, "hopluu"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    @Tag("slow")
    void aFolderThatHasLostItsPasswordsGetsNewOnesAndKeepsItsData() throws Exception {
        // Given
        stack.up(options());
        askPlan("CREATE TABLE kept AS SELECT 41 AS figure");
        String before = password();
        stack.down(text -> {});
        Files.delete(stack.home().dataOf(Part.POSTGRES).resolve("pgpass"));

        // When
        stack.up(options());

        // Then
        assertThat(password()).isNotEqualTo(before);
        assertThat(askPlan("SELECT figure FROM kept")).isEqualTo("41");
    }

    @Test
    @Tag("slow")
    void aFolderWhoseServicesOwnTheirDatabasesIsHandedOverOnce() throws Exception {
        // Given
        stack.up(options());
        askPlan("CREATE TABLE kept AS SELECT 41 AS figure");
        askPlan("postgres", passwords().ofSuperuser(), "REASSIGN OWNED BY hopluu_plan_owner TO hopluu_plan");
        stack.down(text -> {});
        List<String> notes = new CopyOnWriteArrayList<>();

        // When
        stack.up(options(), PartListener.notes(notes::add));
        stack.down(text -> {});
        stack.up(options(), PartListener.notes(notes::add));

        // Then
        assertThat(notes)
                .filteredOn(note -> note.contains("handed over"))
                .singleElement()
                .asString()
                .contains("hopluu_plan is handed over to hopluu_plan_owner");
        askPlan("ALTER TABLE kept RENAME figure TO number");
        for (String sql : List.of("DROP TABLE kept", "CREATE TABLE more (id bigint)", "SELECT number FROM kept")) {
            assertThatThrownBy(() -> askPlan("hopluu_plan", password(), sql))
                    .hasMessageMatching("(?s).*(must be owner|permission denied).*");
        }
    }

    @Test
    @Tag("slow")
    void othersLookIntoNoDataAndNoLogs() throws Exception {
        // When
        stack.up(options());

        // Then
        Path home = stack.home().folder();
        for (String folder : List.of("kafka", "postgres", "postgres/data", "logs")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(folder))))
                    .as(folder)
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFolderOfANewerVersionIsRefusedBeforeAnythingIsStarted() throws Exception {
        // Given
        Files.createDirectories(stack.home().folder());
        Files.writeString(stack.home().folder().resolve("version"), "99.0.0\n");
        List<Part> begun = new ArrayList<>();

        // When
        var up = assertThatThrownBy(() -> stack.up(options(), new Recorder(begun)));

        // Then
        up.isInstanceOf(LauncherException.class).hasMessageContaining("99.0.0");
        assertThat(begun).isEmpty();
    }

    @Test
    @Tag("slow")
    void aClockBeforeTheNewestRevisionIsRefusedWithItsDay() throws Exception {
        // Given
        stack.up(options().withClock(OffsetDateTime.parse("2024-03-01T08:00+07:00")));
        askPlan("CREATE TABLE campaign AS SELECT 1709254838917454 AS revision");
        stack.down(text -> {});

        // When
        var up =
                assertThatThrownBy(() -> stack.up(options().withClock(OffsetDateTime.parse("2024-02-20T08:00+07:00"))));

        // Then
        up.isInstanceOf(LauncherException.class)
                .hasMessageContaining("--clock 2024-02-20T08:00+07:00")
                .hasMessageContaining("2024-03-01T08:00:38+07:00");
        assertThat(stack.state()).isEmpty();
    }

    @Test
    @Tag("slow")
    void anUnfinishedUnpackingAndAnUnfinishedInitdbAreNoHindrance() throws Exception {
        // Given
        Path half = Files.createDirectories(stack.home().dataOf(Part.POSTGRES).resolve("data.new/base"));
        Files.writeString(half.resolve("1"), "half");
        Files.createDirectories(stack.home().dataOf(Part.KAFKA).resolve("data"));

        // When
        stack.up(options());

        // Then
        assertThat(stack.isReady()).isTrue();
        assertThat(half).doesNotExist();
    }

    @Test
    @Tag("slow")
    void aKeycloakOfItsOwnGivesTokensToTheSampleUsersAndComesBackAfterAKill() throws Exception {
        // Given
        stack = StackRunner.stackWithIdentityOf(root);
        UpOptions withKeycloak = options().with(Optional.of(Auth.KEYCLOAK));
        stack.up(withKeycloak);
        String address = new PortPlan(base).address(Part.IDENTITY);
        kill(part(Part.IDENTITY));

        // When
        stack.up(withKeycloak);

        // Then
        DemoRealm realm = DemoRealm.ofRepository();
        JsonNode ofUser = claims(realm.ofUser("xa.chutich", address, Clock.systemUTC()));
        assertThat(ofUser.path("sub").asText()).isEqualTo("274f5425-020d-4f52-969f-77d4fd0d55b6");
        assertThat(ofUser.path("iss").asText()).isEqualTo(address + "/realms/hopluu-demo");
        assertThat(ofUser.path("aud").asText()).isEqualTo("hopluu");
        assertThat(ofUser.path("azp").asText()).isEqualTo("hopluu-cli");
        assertThat(ofUser.path("exp").asLong() - ofUser.path("iat").asLong()).isBetween(299L, 301L);
        assertThat(ofUser.fieldNames())
                .toIterable()
                .doesNotContain("name", "given_name", "family_name", "preferred_username", "email");
        assertThat(claims(realm.ofMachine(address, Clock.systemUTC()))
                        .path("sub")
                        .asText())
                .isEqualTo("5f56110b-197f-46ae-8c1f-ba704661f4f2");
        assertThatThrownBy(() -> stack.up(options().with(Optional.of(Auth.NONE))))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("--auth keycloak");
    }

    private static JsonNode claims(TokenSource source) throws IOException {
        String[] token = source.token().orElseThrow().split("\\.");
        assertThat(decoded(token[0]).path("alg").asText()).isEqualTo("RS256");
        return decoded(token[1]);
    }

    private static JsonNode decoded(String part) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }

    private UpOptions options() {
        return new UpOptions(Optional.of(base), Optional.empty(), true, false).with(Optional.of(Auth.NONE));
    }

    private PartState part(Part part) {
        return stack.state().orElseThrow().part(part).orElseThrow();
    }

    private static void kill(PartState part) {
        ProcessIdentity process = part.process();
        process.find().orElseThrow().destroyForcibly();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
    }

    private String askPlan(String sql) throws Exception {
        return askPlan("hopluu_plan_owner", passwords().of("hopluu_plan", "hopluu_plan_owner"), sql);
    }

    private String askPlan(String role, String password, String sql) throws Exception {
        String url = new PortPlan(base).address(Part.POSTGRES) + "/hopluu_plan";
        try (Connection connection = DriverManager.getConnection(url, role, password);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private String password() {
        return passwords().ofServices();
    }

    private Passwords passwords() {
        return Passwords.in(stack.home().dataOf(Part.POSTGRES));
    }

    private Set<String> topics() throws Exception {
        String address = new PortPlan(base).address(Part.KAFKA);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            return admin.listTopics().names().get(10, TimeUnit.SECONDS);
        }
    }

    /// Keeps which parts have begun to start.
    private record Recorder(List<Part> begun) implements PartListener {

        @Override
        public void starting(Part part, String how) {
            begun.add(part);
        }

        @Override
        public void ready(Part part, String how, Duration after) {}

        @Override
        public void failed(Part part) {}

        @Override
        public void note(String text) {}
    }
}
