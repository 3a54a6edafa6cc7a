package vn.hopluu.aggregation.live;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.RollUpView;
import vn.hopluu.aggregation.figures.UnitWithChildren;

/// What a unit's roll-up and its children's were at one look, and what has changed since the look before.
///
/// @param version names the state
/// @param base names the state before, null where nothing was looked at before, or other units are children since
/// @param whole the event with everything, written when it is first asked for
/// @param changes the event with what has changed since the base; the whole one where there is none
record RollUpState(
        String version,
        @Nullable String base,
        UnitWithChildren view,
        Supplier<String> whole,
        Supplier<String> changes) {

    /// @param written puts an event into JSON
    static RollUpState of(
            String version,
            UnitWithChildren view,
            @Nullable RollUpState before,
            Function<RollUpsEvent, String> written) {
        Supplier<String> whole =
                once(() -> written.apply(new RollUpsEvent(version, null, view.unit(), view.children())));
        if (before == null || !units(before.view()).equals(units(view))) {
            return new RollUpState(version, null, view, whole, whole);
        }
        return new RollUpState(
                version, before.version(), view, whole, once(() -> written.apply(changes(version, view, before))));
    }

    /// For who holds `held`: what has changed where that is the base, else everything.
    String event(String held) {
        return held.equals(base) ? changes.get() : whole.get();
    }

    private static RollUpsEvent changes(String version, UnitWithChildren view, RollUpState before) {
        Map<Long, RollUpView> known = before.view().children().stream()
                .collect(Collectors.toMap(child -> child.unit().id(), Function.identity()));
        RollUpView unit = view.unit().equals(before.view().unit()) ? null : view.unit();
        return new RollUpsEvent(
                version,
                before.version(),
                unit,
                view.children().stream()
                        .filter(child -> !child.equals(known.get(child.unit().id())))
                        .toList());
    }

    private static List<Long> units(UnitWithChildren view) {
        return view.children().stream().map(child -> child.unit().id()).toList();
    }

    /// Whoever asks first works it out; all others get the same.
    private static Supplier<String> once(Supplier<String> event) {
        return new Supplier<>() {

            private @Nullable String text;

            @Override
            public synchronized String get() {
                String known = text;
                if (known == null) {
                    known = event.get();
                    text = known;
                }
                return known;
            }
        };
    }
}
