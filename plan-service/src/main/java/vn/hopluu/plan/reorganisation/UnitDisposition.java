package vn.hopluu.plan.reorganisation;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unit.UnitVersion;

/// What the acts make of one unit of before. Each method takes in one more act and answers the pointer of the act that
/// it contradicts, or null.
final class UnitDisposition {

    private final long unit;
    private final UnitVersion before;
    private final Map<ActKind, Act> changes = new EnumMap<>(ActKind.class);
    private final Set<String> pointers = new LinkedHashSet<>();
    private @Nullable String endedBy;
    private @Nullable String dividedBy;
    private @Nullable String goesOnBy;
    private boolean gives;

    UnitDisposition(long unit, UnitVersion before) {
        this.unit = unit;
        this.before = before;
    }

    /// It ends, whole.
    @Nullable
    String end(String pointer) {
        pointers.add(pointer);
        @Nullable String other = first(endedBy, dividedBy, goesOnBy, change());
        endedBy = first(endedBy, pointer);
        return other;
    }

    /// It gives a part.
    ///
    /// @param goesOn whether it goes on with the rest; else that goes elsewhere too
    @Nullable
    String give(String pointer, boolean goesOn) {
        gives = true;
        if (goesOn) {
            return goOn(pointer);
        }
        pointers.add(pointer);
        @Nullable String other = first(endedBy, goesOnBy, change());
        dividedBy = first(dividedBy, pointer);
        return other;
    }

    /// It goes on, and takes others in.
    @Nullable
    String goOn(String pointer) {
        pointers.add(pointer);
        @Nullable String other = first(endedBy, dividedBy);
        goesOnBy = first(goesOnBy, pointer);
        return other;
    }

    /// It goes on with something changed.
    @Nullable
    String change(ActKind kind, Act act) {
        pointers.add(act.pointer());
        @Nullable Act same = changes.putIfAbsent(kind, act);
        return first(same == null ? null : same.pointer(), endedBy, dividedBy);
    }

    long unit() {
        return unit;
    }

    /// What it is on the day before.
    UnitVersion before() {
        return before;
    }

    boolean ends() {
        return endedBy != null || dividedBy != null;
    }

    /// Whether it is to end whole and yet to give a part of itself elsewhere.
    boolean endsWholeAndGivesParts() {
        return endedBy != null && gives;
    }

    /// The first act that divides it, or null where it is not divided.
    @Nullable
    String dividedBy() {
        return endedBy == null ? dividedBy : null;
    }

    /// Whether its history becomes another one.
    boolean isRestated() {
        return ends() || !changes.isEmpty();
    }

    Map<ActKind, Act> changes() {
        return changes;
    }

    /// The acts that have to do with it.
    List<String> pointers() {
        return List.copyOf(pointers);
    }

    /// The act that says this of it, else the first that names it.
    String pointer(ActKind kind) {
        Act act = changes.get(kind);
        return act == null ? pointers.iterator().next() : act.pointer();
    }

    /// The act by which it ends, or null.
    @Nullable
    String endPointer() {
        return first(endedBy, dividedBy);
    }

    private @Nullable String change() {
        return changes.values().stream().map(Act::pointer).findFirst().orElse(null);
    }

    private static @Nullable String first(@Nullable String... pointers) {
        for (String pointer : pointers) {
            if (pointer != null) {
                return pointer;
            }
        }
        return null;
    }
}
