package vn.hopluu.aggregation.figures.source;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads what it supplies when it is first asked for, within one request.
final class ReadOnce<T> implements Supplier<T> {

    private final Supplier<T> reading;
    private @Nullable T read;

    ReadOnce(Supplier<T> reading) {
        this.reading = reading;
    }

    @Override
    public T get() {
        T known = read;
        if (known == null) {
            known = reading.get();
            read = known;
        }
        return known;
    }
}
