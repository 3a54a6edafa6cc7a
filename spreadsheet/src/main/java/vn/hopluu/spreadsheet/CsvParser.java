package vn.hopluu.spreadsheet;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Reads a csv file as a grid of texts.
final class CsvParser {

    private CsvParser() {}

    static Grid read(byte[] bytes) {
        CsvFile file = CsvFile.of(bytes);
        ForeignEncoding.inHeader(file.firstLine()).ifPresent(encoding -> {
            throw UnreadableFile.of(
                    "encoding", "Tệp không phải UTF-8; có vẻ là " + encoding.label() + ".", ForeignEncoding.REMEDY);
        });
        Bounds bounds = new Bounds();
        List<Grid.Row> rows = new ArrayList<>();
        // Figures have commas, headers have none
        for (Iterator<CsvFile.Line> lines = file.lines(List::size); lines.hasNext(); ) {
            CsvFile.Line line = lines.next();
            bounds.row();
            List<RawCell> cells = cells(line, bounds);
            if (!cells.isEmpty()) {
                rows.add(new Grid.Row(line.number() - 1, false, line.fields().size(), cells));
            }
        }
        return Grid.ofCsv(rows);
    }

    private static List<RawCell> cells(CsvFile.Line line, Bounds bounds) {
        List<RawCell> cells = new ArrayList<>();
        for (int column = 0; column < line.fields().size(); column++) {
            String field = line.fields().get(column);
            if (!field.isBlank()) {
                bounds.cell();
                Bounds.text(field.length());
                cells.add(new RawCell(line.number() - 1, column, RawCell.Kind.TEXT, field, false));
            }
        }
        return cells;
    }
}
