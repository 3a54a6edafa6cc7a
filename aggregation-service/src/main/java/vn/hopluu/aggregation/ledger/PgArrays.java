package vn.hopluu.aggregation.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/// PostgreSQL's arrays of whole numbers, in and out.
public final class PgArrays {

    private PgArrays() {}

    static String literal(long[] values) {
        return Arrays.stream(values).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
    }

    static String literal(int[] values) {
        return Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
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
