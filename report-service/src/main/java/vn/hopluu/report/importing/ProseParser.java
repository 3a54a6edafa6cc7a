package vn.hopluu.report.importing;

import java.util.Optional;
import vn.hopluu.report.spreadsheet.SafeText;
import vn.hopluu.spreadsheet.ForeignEncoding;
import vn.hopluu.spreadsheet.RawCell;
import vn.hopluu.web.json.VisibleText;

/// Reads a cell as a text.
final class ProseParser {

    private ProseParser() {}

    /// Empty where nothing stands there, and where it is not Unicode; then there is a fault.
    ///
    /// @param field whether a csv file may have an apostrophe before the text
    static Optional<ParsedReport.Said> read(RawCell given, String place, boolean field, ImportFindings remarks) {
        Optional<ForeignEncoding> foreign = ForeignEncoding.inProse(given.text());
        if (given.kind() == RawCell.Kind.ERROR || foreign.isPresent()) {
            remarks.fault(
                    given.row(),
                    place,
                    foreign.isPresent() ? "encoding" : "error-cell",
                    given.text(),
                    foreign.map(encoding -> "Nội dung không phải Unicode; có vẻ là " + encoding.label() + ".")
                            .orElse("Ô báo lỗi " + given.text() + "."),
                    foreign.isPresent() ? ForeignEncoding.REMEDY : "Ghi nội dung vào ô thay cho công thức.");
            return Optional.empty();
        }
        String text = VisibleText.ofFile(field ? SafeText.ofCsv(given.text()) : given.text());
        return text.isEmpty() ? Optional.empty() : Optional.of(new ParsedReport.Said(given.row(), place, text));
    }
}
