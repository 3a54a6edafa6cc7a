package vn.hopluu.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hopluu.testsupport.topic.TopicReader;

/// Where tests get a reader of this run's Kafka from.
@Dependent
class TopicReaders {

    @Produces
    @Singleton
    TopicReader reader(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        return new TopicReader(bootstrapServers);
    }

    void close(@Disposes TopicReader reader) {
        reader.close();
    }
}
