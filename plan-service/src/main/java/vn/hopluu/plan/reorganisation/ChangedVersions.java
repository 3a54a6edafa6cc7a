package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unit.UnitVersion;

/// What a unit is from the effective date on where something of it changes: the days that are stated already too, for a
/// decree may arrive after one that takes effect later (quyết định về muộn).
///
/// A change goes on through the later versions until one of them says something else of the same thing itself: a
/// commune that is renamed on 20/1 by a decree of March keeps the new name beyond its move of 14/2, and not beyond its
/// next renaming. The unit ends when it ended.
record ChangedVersions(LocalDate effective, Map<ActKind, @Nullable Object> becomes) {

    private static final List<ActKind> KINDS = List.of(ActKind.RENAME, ActKind.RETYPE, ActKind.RECODE, ActKind.MOVE);

    /// @param versions all of the unit, in order
    /// @param was the one of the day before
    /// @return those from the effective date on; none where the unit has ended by then
    List<UnitVersion> of(List<UnitVersion> versions, UnitVersion was) {
        List<UnitVersion> changed = new ArrayList<>();
        Map<ActKind, @Nullable Object> open = new EnumMap<>(becomes);
        LocalDate next = effective;
        for (UnitVersion version : versions) {
            LocalDate last = version.validTo();
            if (last != null && last.isBefore(effective)) {
                continue;
            }
            if (version.validFrom().isAfter(next)) {
                // It has ended meanwhile, and what comes later is stated anew
                open.clear();
            }
            open.keySet().removeIf(kind -> !Objects.equals(said(kind, version), said(kind, was)));
            changed.add(with(open, version));
            next = last == null ? LocalDate.MAX : last.plusDays(1);
        }
        return List.copyOf(changed);
    }

    private UnitVersion with(Map<ActKind, @Nullable Object> open, UnitVersion version) {
        return new UnitVersion(
                version.validFrom().isBefore(effective) ? effective : version.validFrom(),
                version.validTo(),
                (String) Objects.requireNonNull(now(open, ActKind.RECODE, version)),
                (String) Objects.requireNonNull(now(open, ActKind.RENAME, version)),
                (String) Objects.requireNonNull(now(open, ActKind.RETYPE, version)),
                (Long) now(open, ActKind.MOVE, version));
    }

    private static @Nullable Object now(Map<ActKind, @Nullable Object> open, ActKind kind, UnitVersion version) {
        return open.containsKey(kind) ? open.get(kind) : said(kind, version);
    }

    /// The changes that the first version of after does not take: on that very day another act has said something else.
    List<ActKind> refused(List<UnitVersion> after, UnitVersion was) {
        UnitVersion first = after.getFirst();
        return KINDS.stream()
                .filter(kind -> becomes.containsKey(kind) && !Objects.equals(said(kind, first), becomes.get(kind)))
                .filter(kind -> !Objects.equals(said(kind, first), said(kind, was)))
                .toList();
    }

    private static @Nullable Object said(ActKind kind, UnitVersion version) {
        return switch (kind) {
            case RENAME -> version.name();
            case RETYPE -> version.type();
            case RECODE -> version.code();
            case MOVE -> version.parentId();
            case CREATE, REROUTE, MERGE, SPLIT, ABOLISH ->
                throw new IllegalArgumentException(kind + " changes nothing of a version");
        };
    }
}
