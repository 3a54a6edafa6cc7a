package vn.hopluu.plan.unitlist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where which column stands. Their order is free; columns that a list does not need are passed over, and told.
///
/// @param width how many columns the header has
/// @param ignored the headers of the columns that are passed over
record ListHeader(Map<Column, Integer> places, int width, List<String> ignored) {

    private static final List<Column> NEEDED = List.of(Column.LEVEL, Column.CODE, Column.PARENT, Column.TYPE);

    ListHeader {
        places = Map.copyOf(places);
        ignored = List.copyOf(ignored);
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /// The cell of a column, empty where the line has none.
    String cell(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    /// The header, or null where it cannot be used, and then there are findings.
    static @Nullable ListHeader read(List<String> cells, LineFindings findings) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> ignored = new ArrayList<>();
        int before = findings.count();
        for (int place = 0; place < cells.size(); place++) {
            String header = cells.get(place).strip();
            Column column = Column.of(header).orElse(null);
            if (column == null) {
                ignored.add(header);
            } else if (places.putIfAbsent(column, place) != null) {
                findings.add(
                        1,
                        column,
                        "doubled-column",
                        header,
                        "Cột \"" + column.header() + "\" có hai lần.",
                        "Giữ lại một cột.");
            }
        }
        NEEDED.stream()
                .filter(column -> !places.containsKey(column))
                .forEach(column -> missing(findings, column, column.headers(), ignored));
        if (!places.containsKey(Column.NAME) && !places.containsKey(Column.FULL_NAME)) {
            missing(findings, Column.NAME, Column.FULL_NAME.headers() + " / " + Column.NAME.headers(), ignored);
        }
        return findings.count() > before ? null : new ListHeader(places, cells.size(), ignored);
    }

    private static void missing(LineFindings findings, Column column, String headers, List<String> unknown) {
        findings.add(
                1,
                column,
                "missing-column",
                null,
                "Dòng tiêu đề thiếu cột \"" + column.header() + "\"."
                        + (unknown.isEmpty() ? "" : " Các cột không nhận ra: " + String.join(", ", unknown) + "."),
                "Đặt tên cột là một trong: " + headers + ".");
    }
}
