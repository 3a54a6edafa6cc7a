package vn.hopluu.outbox;

import java.util.List;
import java.util.function.BooleanSupplier;

/// A table of which nothing is sent while its gate is closed.
record GatedTable<R>(RelayRound.Table<R> table, BooleanSupplier gate) implements RelayRound.Table<R> {

    @Override
    public boolean activate() {
        return table.activate() && gate.getAsBoolean();
    }

    @Override
    public List<R> lowest(int most) {
        return table.lowest(most);
    }

    @Override
    public void delete(List<R> rows) {
        table.delete(rows);
    }
}
