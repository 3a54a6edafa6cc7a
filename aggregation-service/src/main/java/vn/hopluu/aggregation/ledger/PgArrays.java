package vn.hopluu.aggregation.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/// PostgreSQL's arrays of whole numbers, in and out.
public final class PgArrays {

    private PgArrays() {}

    static String literal(long[] values) {
        return literal(values.length, slot -> values[slot]);
    }

    /// Without the zeros at the end, which whoever reads it puts back: most roll-ups are zero in most of their arrays.
    static String trimmed(long[] values) {
        return literal(lengthWithoutZeros(values.length, slot -> values[slot]), slot -> values[slot]);
    }

    static String trimmed(int[] values) {
        return literal(lengthWithoutZeros(values.length, slot -> values[slot]), slot -> values[slot]);
    }

    private static int lengthWithoutZeros(int length, IntToLongFunction value) {
        int kept = length;
        while (kept > 0 && value.applyAsLong(kept - 1) == 0) {
            kept--;
        }
        return kept;
    }

    private static String literal(int length, IntToLongFunction value) {
        StringBuilder literal = new StringBuilder(4 * length + 2).append('{');
        for (int slot = 0; slot < length; slot++) {
            if (slot > 0) {
                literal.append(',');
            }
            literal.append(value.applyAsLong(slot));
        }
        return literal.append('}').toString();
    }

    public static long[] longs(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Long[]) row.getArray(column).getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }

    public static int[] ints(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Integer[]) row.getArray(column).getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
