package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.access.assignment.AssignmentCopy;
import vn.hopluu.access.identity.CallerRights;
import vn.hopluu.access.scope.Scope;
import vn.hopluu.events.AssignmentsChanged.Assignment;
import vn.hopluu.events.AssignmentsChanged.Handover;
import vn.hopluu.events.AssignmentsChanged.Role;

/// Who has a role at a unit today, by the subjects of their tokens, as far as the caller may know.
@ApplicationScoped
public class Assignees {

    private final AssignmentCopy copy;
    private final Scope scope;
    private final CallerRights caller;
    private final Clock clock;

    Assignees(AssignmentCopy copy, Scope scope, CallerRights caller, Clock clock) {
        this.copy = copy;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    /// What somebody holds that came from another one.
    public record Held(String by, Assignment assignment, Handover handover) {}

    /// @param section null where the whole report is concerned
    /// @return empty where the caller neither belongs to the unit nor to one that commands it
    public Optional<List<String>> at(long unit, Role role, Campaign campaign, @Nullable String section) {
        if (!scope.belongsToOrCommands(unit)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        return Optional.of(copy.at(unit).entrySet().stream()
                .filter(user -> user.getValue().on(today).stream()
                        .anyMatch(one ->
                                one.unitId() == unit && one.role() == role && isFor(one, campaign.form(), section)))
                .map(Map.Entry::getKey)
                .toList());
    }

    /// What others hold today that came from this user by an act, where the caller is one of both or a head there.
    public List<Held> of(String user) {
        LocalDate today = LocalDate.now(clock);
        return copy.heldFor(user).entrySet().stream()
                .flatMap(other -> other.getValue().on(today).stream().flatMap(one -> {
                    Handover handover = one.handover();
                    return handover == null || !handover.user().equals(user)
                            ? Stream.<Held>empty()
                            : Stream.of(new Held(other.getKey(), one, handover));
                }))
                .filter(this::mayKnow)
                .toList();
    }

    private boolean mayKnow(Held held) {
        String name = caller.now().user();
        return name.equals(held.by())
                || name.equals(held.handover().user())
                || scope.heads(held.assignment().unitId());
    }

    /// Whether an assignment goes for a form's reports, or for this section of them.
    public static boolean isFor(Assignment one, String form, @Nullable String section) {
        return (one.form() == null || one.form().equals(form))
                && (one.sections().isEmpty()
                        || section != null && one.sections().contains(section));
    }
}
