package vn.hopluu.inbox.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.place.ConsumerPartition;
import vn.hopluu.inbox.place.Places;

/// Whether this service's database holds what its topics do, whichever replica took it in.
@ApplicationScoped
public class IntakeProgress {

    private final Intakes intakes;
    private final KafkaClients clients;
    private final Places places;

    IntakeProgress(Intakes intakes, KafkaClients clients, Places places) {
        this.intakes = intakes;
        this.clients = clients;
        this.places = places;
    }

    /// Whether an intake has taken in everything up to the ends that its topics have now.
    ///
    /// @param name the intake's
    /// @throws RuntimeException where Kafka or the database does not answer
    public boolean isComplete(String name) {
        List<Intake> intake = List.of(intakes.named(name));
        return isAt(intake, ends(intake));
    }

    Map<ConsumerPartition, Long> ends(List<Intake> all) {
        Map<ConsumerPartition, Long> ends = new HashMap<>();
        all.forEach(intake -> ends.putAll(clients.ends(intake)));
        return ends;
    }

    boolean isAt(List<Intake> all, Map<ConsumerPartition, Long> ends) {
        Map<ConsumerPartition, Long> reached = new HashMap<>();
        all.forEach(intake -> places.of(intake.name()).forEach(place -> reached.put(place.slice(), place.next())));
        return ends.entrySet().stream()
                .allMatch(end -> Objects.requireNonNullElse(reached.get(end.getKey()), -1L) >= end.getValue());
    }
}
