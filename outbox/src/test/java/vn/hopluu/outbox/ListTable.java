package vn.hopluu.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An outbox in memory.
final class ListTable implements RelayRound.Table<String> {

    private final List<String> rows = new CopyOnWriteArrayList<>();
    private volatile boolean locked;

    ListTable(String... rows) {
        this.rows.addAll(List.of(rows));
    }

    void lock() {
        locked = true;
    }

    void add(String row) {
        rows.add(row);
    }

    List<String> rows() {
        return rows;
    }

    @Override
    public boolean activate() {
        return !locked;
    }

    @Override
    public List<String> lowest(int most) {
        return rows.stream().limit(most).toList();
    }

    @Override
    public void delete(List<String> sent) {
        rows.removeAll(sent);
    }
}
