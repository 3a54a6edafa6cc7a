package vn.hopluu.aggregation.question;

import java.util.Comparator;
import vn.hopluu.web.list.PageRequest;

/// The place of a unit in a list in the order of codes: `03421/1731`.
public record UnitKey(String code, long unit) implements Comparable<UnitKey> {

    private static final UnitKey BEGINNING = new UnitKey("", 0);
    private static final Comparator<UnitKey> ORDER =
            Comparator.comparing(UnitKey::code).thenComparingLong(UnitKey::unit);

    public static UnitKey of(UnitView unit) {
        return new UnitKey(unit.code(), unit.id());
    }

    /// @throws RuntimeException a 400 problem where it is no key that a page has given
    public static UnitKey of(String text) {
        if (text.isEmpty()) {
            return BEGINNING;
        }
        int slash = text.lastIndexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,18}")) {
            throw PageRequest.notAKey(text);
        }
        return new UnitKey(text.substring(0, slash), Long.parseLong(text.substring(slash + 1)));
    }

    @Override
    public int compareTo(UnitKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code + "/" + unit;
    }
}
