package vn.hopluu.access.hierarchy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.database.Sql;

/// Who stands above and below whom, from what the service keeps of units. It is read once and kept until the units
/// change, which is looked for once a second.
@ApplicationScoped
public class UnitTree {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Sql sql;
    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH, "", UnitLinks.NONE);

    /// What was read, and the state of the units at which it was.
    private record Known(Instant checked, String state, UnitLinks links) {}

    private record Row(long unit, Superior superior) {}

    UnitTree(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// The unit itself, whoever stands above it, whoever sees its reports on the way, and whoever wholly
    /// succeeds one of these. Each is asked on the day, or on the day of its life that is nearest.
    ///
    /// @param regime whose routes count; null for all that there are
    public Set<Long> overseers(long unit, LocalDate day, @Nullable String regime) {
        return links().overseers(unit, day, regime);
    }

    /// The unit and whoever commands it, whatever reports pass through: its administrative superiors, and whoever
    /// wholly succeeds one of these.
    public Set<Long> commanders(long unit, LocalDate day) {
        return links().commanders(unit, day);
    }

    /// All units that have one of these as an overseer.
    ///
    /// @param day null for whoever is one on any day
    /// @param regime whose routes count; null for all that there are
    public Set<Long> overseen(Collection<Long> by, @Nullable LocalDate day, @Nullable String regime) {
        UnitLinks links = links();
        return links.units().stream()
                .filter(unit -> links.overseers(unit, day, regime).stream().anyMatch(by::contains))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a unit is the other one, or wholly succeeds it by however many reorganisations.
    public boolean isOrSucceeds(long successor, long unit) {
        return successor == unit || links().succeeds(successor, unit);
    }

    public boolean stands(long unit, LocalDate day) {
        return links().stands(unit, day);
    }

    /// Whether nobody stands above the unit.
    public boolean isRoot(long unit, LocalDate day) {
        return links().isRoot(unit, day);
    }

    private UnitLinks links() {
        Known current = known;
        Instant now = clock.instant();
        if (now.isBefore(current.checked().plus(FRESH)) && !now.isBefore(current.checked())) {
            return current.links();
        }
        return refreshed(now).links();
    }

    private synchronized Known refreshed(Instant now) {
        Known current = known;
        String state = sql.query("select state from superior_link_state", row -> row.getString(1))
                .getFirst();
        known = new Known(now, state, state.equals(current.state()) ? current.links() : read());
        return known;
    }

    private UnitLinks read() {
        Map<Long, List<Superior>> superiors = new HashMap<>();
        sql.query(
                        "select unit_id, superior_id, kind, regime, valid_from, valid_to from superior_link",
                        row -> new Row(
                                row.getLong("unit_id"),
                                new Superior(
                                        row.getObject("superior_id", Long.class),
                                        Superior.Kind.valueOf(row.getString("kind")),
                                        row.getString("regime"),
                                        row.getObject("valid_from", LocalDate.class),
                                        row.getObject("valid_to", LocalDate.class))))
                .forEach(row -> superiors
                        .computeIfAbsent(row.unit(), first -> new ArrayList<>())
                        .add(row.superior()));
        return new UnitLinks(superiors);
    }
}
