package vn.hopluu.aggregation.rollup;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Figures;

/// What the units of a subtree state of themselves, read once and only where it is asked for.
final class Answers implements Supplier<List<Figures>> {

    private final Supplier<List<Figures>> reading;
    private @Nullable List<Figures> read;

    Answers(Supplier<List<Figures>> reading) {
        this.reading = reading;
    }

    @Override
    public List<Figures> get() {
        List<Figures> known = read;
        if (known == null) {
            known = reading.get();
            read = known;
        }
        return known;
    }

    /// Whether an answer rests on the ledger, and not on the stored row alone.
    boolean wereRead() {
        return read != null;
    }
}
