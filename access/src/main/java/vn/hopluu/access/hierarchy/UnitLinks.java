package vn.hopluu.access.hierarchy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// All units with their superiors of all days, as they stood at one moment.
final class UnitLinks {

    static final UnitLinks NONE = new UnitLinks(Map.of());

    private static final int MOST_REMEMBERED = 200_000;

    private final Map<Long, List<Superior>> superiors;
    private final Map<Long, Span> lives = new HashMap<>();
    private final Map<Asked, Set<Long>> remembered = new ConcurrentHashMap<>();

    /// From the unit's first day to its last one, null while it stands.
    private record Span(LocalDate from, @Nullable LocalDate to) {

        Span with(Superior version) {
            LocalDate last = to == null || version.to() == null || version.to().isAfter(to) ? version.to() : to;
            return new Span(version.from().isBefore(from) ? version.from() : from, to == null ? null : last);
        }

        LocalDate nearest(LocalDate day) {
            if (day.isBefore(from)) {
                return from;
            }
            return to != null && day.isAfter(to) ? to : day;
        }
    }

    private record Asked(
            long unit, @Nullable LocalDate day, @Nullable String regime) {}

    UnitLinks(Map<Long, List<Superior>> superiors) {
        this.superiors = superiors;
        superiors.forEach((unit, all) -> all.stream()
                .filter(one -> one.kind() == Superior.Kind.PARENT)
                .forEach(version -> lives.merge(
                        unit, new Span(version.from(), version.to()), (life, other) -> life.with(version))));
    }

    Set<Long> units() {
        return superiors.keySet();
    }

    boolean stands(long unit, LocalDate day) {
        Span life = lives.get(unit);
        return life != null && life.nearest(day).equals(day);
    }

    boolean isRoot(long unit, LocalDate day) {
        Span life = lives.get(unit);
        return life != null
                && superiors.getOrDefault(unit, List.of()).stream()
                        .filter(one -> one.kind() == Superior.Kind.PARENT && one.holdsOn(life.nearest(day)))
                        .allMatch(one -> one.unit() == null);
    }

    Set<Long> overseers(long unit, @Nullable LocalDate day, @Nullable String regime) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(new Asked(unit, day, regime), this::walk);
    }

    /// Each unit is met once, so the walk ends whatever is stored.
    private Set<Long> walk(Asked asked) {
        Set<Long> met = new LinkedHashSet<>();
        Set<Long> beside = new LinkedHashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(asked.unit()));
        while (!open.isEmpty()) {
            long unit = open.remove();
            if (met.add(unit)) {
                step(unit, asked, open, beside);
            }
        }
        met.addAll(beside);
        return Set.copyOf(met);
    }

    private void step(long unit, Asked asked, Deque<Long> open, Set<Long> beside) {
        List<Superior> now = superiors.getOrDefault(unit, List.of()).stream()
                .filter(one -> one.kind() == Superior.Kind.SUCCESSOR || holds(one, unit, asked.day()))
                .filter(one -> one.isOf(asked.regime()))
                .toList();
        boolean isRouted = asked.regime() != null
                && asked.day() != null
                && now.stream().anyMatch(one -> one.kind() == Superior.Kind.RECIPIENT);
        for (Superior one : now) {
            Long superior = one.unit();
            if (superior == null) {
                continue;
            }
            switch (one.kind()) {
                case PARENT -> {
                    if (!isRouted) {
                        open.add(superior);
                    }
                }
                case RECIPIENT, SUCCESSOR -> open.add(superior);
                case INTERMEDIARY, ADDRESSEE -> beside.add(superior);
            }
        }
    }

    /// The unit and whoever commands it: its administrative superiors, and whoever wholly succeeds one of these.
    Set<Long> commanders(long unit, LocalDate day) {
        Set<Long> met = new LinkedHashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
            long at = open.remove();
            if (met.add(at)) {
                superiors.getOrDefault(at, List.of()).stream()
                        .filter(one -> one.kind() == Superior.Kind.SUCCESSOR
                                || one.kind() == Superior.Kind.PARENT && holds(one, at, day))
                        .map(Superior::unit)
                        .filter(Objects::nonNull)
                        .forEach(open::add);
            }
        }
        return Set.copyOf(met);
    }

    private boolean holds(Superior one, long unit, @Nullable LocalDate day) {
        Span life = lives.get(unit);
        return day == null || one.holdsOn(life == null ? day : life.nearest(day));
    }

    /// Those whom the unit wholly succeeds stand under it by this kind alone.
    boolean succeeds(long successor, long unit) {
        Set<Long> met = new LinkedHashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
            long at = open.remove();
            if (met.add(at)) {
                superiors.getOrDefault(at, List.of()).stream()
                        .filter(one -> one.kind() == Superior.Kind.SUCCESSOR)
                        .map(Superior::unit)
                        .forEach(open::add);
            }
        }
        return met.contains(successor);
    }
}
