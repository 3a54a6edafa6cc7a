package vn.hopluu.inbox.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.Intake;

/// The service's intakes.
@ApplicationScoped
class Intakes {

    private final List<Intake> all;

    Intakes(Instance<Intake> intakes) {
        this.all = intakes.stream().toList();
    }

    List<Intake> all() {
        return all;
    }

    /// The one that takes a topic's messages.
    Optional<Intake> of(String topic) {
        return all.stream()
                .filter(intake -> intake.topics().stream().map(Topic::topicName).anyMatch(topic::equals))
                .findFirst();
    }

    /// The one of this name, whose end another waits for.
    ///
    /// @throws IllegalArgumentException where there is none
    Intake named(String name) {
        return all.stream()
                .filter(intake -> intake.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no intake is named " + name));
    }

    /// Whether others wait for what comes by it, and so may what is parked.
    boolean isWaitedFor(Intake intake) {
        return all.stream().anyMatch(other -> other.waitsFor().contains(intake.name()));
    }
}
