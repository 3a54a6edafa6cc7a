package vn.hopluu.access.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.hopluu.access.assignment.Assigned;
import vn.hopluu.access.assignment.Assignments;
import vn.hopluu.access.hierarchy.UnitTree;
import vn.hopluu.events.AssignmentsChanged.Assignment;

/// What a user may do now. A unit that has ended has nobody any more who acts for it.
@ApplicationScoped
public class RightsLookup {

    /// A revocation is to act within 5 s of its act, and its event is on the way for a part of that.
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(RightsLookup.class);
    private static final int MOST_USERS = 20_000;

    private final Assignments assignments;
    private final UnitTree tree;
    private final Clock clock;
    private final Set<String> administrators;
    private final Cache<String, Assigned> known = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumSize(MOST_USERS)
            .build();

    RightsLookup(
            Assignments assignments,
            UnitTree tree,
            Clock clock,
            @ConfigProperty(name = "hopluu.administrators") Optional<List<String>> administrators) {
        this.assignments = assignments;
        this.tree = tree;
        this.clock = clock;
        this.administrators = Set.copyOf(administrators.orElse(List.of()));
    }

    void sayWhoAdministers(@Observes StartupEvent started) {
        if (!administrators.isEmpty()) {
            LOG.infof("administrators by HOPLUU_ADMINISTRATORS: %s", String.join(", ", new TreeSet<>(administrators)));
        }
    }

    /// @param user the subject of a token
    public Rights of(String user) {
        Assigned assigned = known.get(user, assignments::of);
        LocalDate today = LocalDate.now(clock);
        List<Assignment> now = assigned.on(today).stream()
                .filter(one -> tree.stands(one.unitId(), today))
                .toList();
        return new Rights(user, false, administrators.contains(user), assigned.revision(), now);
    }
}
