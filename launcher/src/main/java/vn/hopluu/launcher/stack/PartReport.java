package vn.hopluu.launcher.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a part is.
///
/// @param name the part's name
/// @param address where its clients connect
/// @param pid its process, null where none runs
/// @param ready whether it runs and answers
/// @param writing whether a service can store now; null where that is not told
/// @param delivery whether a service's messages flow; null where that is not told
/// @param memoryBytes its share of the memory, 0 where none runs
/// @param log its output
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PartReport(
        String name,
        String address,
        @Nullable Long pid,
        boolean ready,
        @Nullable Health writing,
        @Nullable Health delivery,
        long memoryBytes,
        String log) {

    /// One thing that a service is to do.
    ///
    /// @param up whether it does it
    /// @param reasons what keeps it from that
    public record Health(boolean up, List<String> reasons) {

        public Health {
            reasons = List.copyOf(reasons);
        }
    }

    /// All parts that belong to the stack, in their order.
    ///
    /// @param known empty where nothing was started
    public static List<PartReport> all(ProjectFolder home, Optional<StackState> known) {
        PortPlan ports = known.map(StackState::ports).orElse(new PortPlan(PortPlan.DEFAULT_BASE));
        return Arrays.stream(Part.values())
                .filter(known.map(StackState::auth).orElse(Auth.DEFAULT)::wants)
                .parallel()
                .map(part -> of(home, known, ports, part))
                .toList();
    }

    private static PartReport of(ProjectFolder home, Optional<StackState> known, PortPlan ports, Part part) {
        Optional<ProcessHandle> process = known.flatMap(state -> state.part(part))
                .flatMap(state -> state.process().find());
        boolean isAsked = process.isPresent() && part.isService();
        return new PartReport(
                part.partName(),
                ports.address(part),
                process.map(ProcessHandle::pid).orElse(null),
                process.isPresent() && Probe.isReady(part, ports),
                isAsked ? Probe.health(part, ports, "writing").orElse(null) : null,
                isAsked ? Probe.health(part, ports, "delivery").orElse(null) : null,
                process.map(Memory::of).orElse(0L),
                home.log(part).path().toString());
    }
}
