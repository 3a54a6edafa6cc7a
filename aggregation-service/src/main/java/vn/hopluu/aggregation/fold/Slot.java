package vn.hopluu.aggregation.fold;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;

/// What the fold needs to know of a form's slot.
///
/// @param scale how many decimals its amounts keep
/// @param adds whether amounts of several units may be summed
/// @param takes which amounts it takes
public record Slot(int scale, boolean adds, Takes takes) {

    /// The amounts that a slot takes, both ends included.
    ///
    /// @param growing whether a later version of the indicator may take more: its codes are append-only
    public record Takes(long least, long most, boolean growing) {

        static final Takes ANY = new Takes(Long.MIN_VALUE, Long.MAX_VALUE, false);
        private static final Takes COUNT = new Takes(0, Long.MAX_VALUE, false);
        private static final Takes YES_OR_NO = new Takes(0, 1, false);

        /// As report-service takes them from officers. Where the indicator has not arrived anything goes.
        static Takes of(Optional<IndicatorChanged> indicator) {
            return indicator
                    .map(known -> switch (known.valueType()) {
                        case INTEGER -> COUNT;
                        case DECIMAL -> ANY;
                        case BOOLEAN -> YES_OR_NO;
                        case CODE -> new Takes(0, known.codes().size() - 1L, true);
                    })
                    .orElse(ANY);
        }
    }

    /// A slot that takes any amount.
    public Slot(int scale, boolean adds) {
        this(scale, adds, Takes.ANY);
    }

    /// A form's slots, by number, for what has been applied already.
    public static List<Slot> of(FormChanged form) {
        return of(form, code -> Optional.empty());
    }

    /// A form's slots, by number, for what is to be applied.
    ///
    /// @param indicators by code
    public static List<Slot> of(FormChanged form, Function<String, Optional<IndicatorChanged>> indicators) {
        return form.slots().stream()
                .map(slot -> new Slot(slot.scale(), slot.adds(), Takes.of(indicators.apply(slot.indicator()))))
                .toList();
    }

    /// The number of the form's slot for a figure; empty where the form does not hold it.
    public static OptionalInt numberOf(FormChanged form, String indicator, @Nullable String member) {
        List<FormChanged.Slot> slots = form.slots();
        return IntStream.range(0, slots.size())
                .filter(number -> slots.get(number).indicator().equals(indicator)
                        && Objects.equals(slots.get(number).member(), member))
                .findFirst();
    }
}
