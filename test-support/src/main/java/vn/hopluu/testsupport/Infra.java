package vn.hopluu.testsupport;

/// Kafka and PostgreSQL for one test run: real ones, empty at first, gone afterwards. Embedded by default; from
/// Testcontainers with `-Dinfra=testcontainers`.
public interface Infra extends AutoCloseable {

    /// Starts both and waits until they answer. They end with [#close] and, in any case, with this JVM.
    ///
    /// @throws IllegalArgumentException if `-Dinfra` names neither `embedded` nor `testcontainers`
    /// @throws IllegalStateException if Testcontainers are asked for and no Docker engine answers
    static Infra start() {
        String kind = System.getProperty("infra", "embedded");
        return switch (kind) {
            case "embedded" -> EmbeddedInfra.start();
            case "testcontainers" -> ContainerInfra.start();
            default ->
                throw new IllegalArgumentException(
                        "-Dinfra=" + kind + " is not known: embedded (the default) or testcontainers");
        };
    }

    /// Where Kafka's clients connect.
    String bootstrapServers();

    /// Where JDBC connects. The services' user and database bear the same name, the password of all users is `hopluu`.
    String jdbcUrl(String database);

    /// Creates a database and its roles (see `vn.hopluu.launcher.postgres.Databases`), unless they are there.
    void createDatabase(String database);

    /// Creates all topics of `vn.hopluu.events.Topic` with their policies, unless they are there.
    void createTopics();

    @Override
    void close();
}
