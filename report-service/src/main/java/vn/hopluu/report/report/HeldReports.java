package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reports held for writing until the end of the caller's transaction: whoever holds one sees its newest revision, and
/// nobody else makes the next one. Whatever stores something of a report takes it from here first.
@ApplicationScoped
public class HeldReports {

    /// What a group of posts may go on with.
    ///
    /// @param reports those that exist and are held by this transaction now
    /// @param elsewhere those that somebody else holds
    public record Free(Map<ReportKey, Report> reports, Set<ReportKey> elsewhere) {}

    /// Without waiting.
    ///
    /// @return empty where there is no such report yet
    /// @throws jakarta.persistence.PersistenceException where somebody else holds it, see
    ///     [vn.hopluu.report.storing.Collision]
    Optional<Report> hold(ReportKey key) {
        return Report.held(key);
    }

    /// Those that exist, in the order in which everybody takes them who holds several; waits for who holds them.
    ///
    /// @return their tags, as they are now that nobody else can change them
    Map<ReportKey, String> holdAll(List<ReportKey> keys) {
        return Report.heldTags(keys);
    }

    /// Those that exist; waits for who holds them.
    public Map<ReportKey, Report> waitFor(List<ReportKey> keys) {
        return keys.isEmpty() ? new HashMap<>() : new HashMap<>(Report.heldAll(keys));
    }

    /// The revisions of those that exist, without holding or waiting.
    public Map<ReportKey, Long> revisions(List<ReportKey> keys) {
        return Report.all(keys).values().stream().collect(Collectors.toMap(Report::key, Report::revision));
    }

    /// Those that nobody else holds, without waiting for the others.
    public Free free(List<ReportKey> keys) {
        Map<ReportKey, Report> free = new HashMap<>();
        Map<ReportKey, Long> present = keys.isEmpty() ? Map.of() : Report.ids(keys);
        if (!present.isEmpty()) {
            Report.free(present.values()).forEach(report -> free.put(report.key(), report));
        }
        Set<ReportKey> elsewhere = new HashSet<>(present.keySet());
        elsewhere.removeAll(free.keySet());
        return new Free(free, elsewhere);
    }
}
