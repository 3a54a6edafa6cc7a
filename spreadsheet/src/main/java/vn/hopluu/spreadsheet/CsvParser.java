package vn.hopluu.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads a csv file: UTF-8 alone, separated by semicolon, tab or comma.
final class CsvParser {

    private static final String AS_CSV = "Lưu dạng \"CSV UTF-8\" (trong Excel: Save As, CSV UTF-8) rồi gửi tệp đó.";
    private static final char[] SEPARATORS = {';', '\t', ','};

    private CsvParser() {}

    static Grid read(byte[] file) {
        String text = text(file);
        if (text.isBlank()) {
            throw UnreadableFile.of("empty", "Tệp rỗng.", "Gửi tệp có dòng tiêu đề và ít nhất một đơn vị.");
        }
        if (text.stripLeading().startsWith("<")) {
            throw UnreadableFile.of(
                    "web-page",
                    "Tệp là trang web (HTML) hoặc XML, dù mang tên bảng tính.",
                    "Mở bằng Excel, chọn Save As, kiểu Excel Workbook (.xlsx), rồi gửi tệp đó.");
        }
        ForeignEncoding.inHeader(text.stripLeading().lines().findFirst().orElse(""))
                .ifPresent(encoding -> {
                    throw encoding(encoding.label(), ForeignEncoding.REMEDY);
                });
        return Grid.ofCsv(rows(text));
    }

    private static List<Grid.Row> rows(String text) {
        Bounds bounds = new Bounds();
        List<Grid.Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = reader(text, separator(text))) {
            for (CsvRecord record : records) {
                bounds.row();
                int number = (int) record.getStartingLineNumber() - 1;
                List<RawCell> cells = cells(number, record, bounds);
                if (!cells.isEmpty()) {
                    rows.add(new Grid.Row(number, false, record.getFieldCount(), cells));
                }
            }
        } catch (CsvParseException broken) {
            throw brokenAfter(rows, broken);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException("a text in memory is always readable", impossible);
        }
        return rows;
    }

    private static List<RawCell> cells(int row, CsvRecord record, Bounds bounds) {
        List<RawCell> cells = new ArrayList<>();
        for (int column = 0; column < record.getFieldCount(); column++) {
            String field = record.getField(column);
            if (!field.isBlank()) {
                bounds.cell();
                Bounds.text(field.length());
                cells.add(new RawCell(row, column, RawCell.Kind.TEXT, field, false));
            }
        }
        return cells;
    }

    private static UnreadableFile brokenAfter(List<Grid.Row> rows, CsvParseException cause) {
        int last = rows.isEmpty() ? 0 : rows.getLast().number() + 1;
        UnreadableFile refused = UnreadableFile.of(
                "broken",
                "Từ sau dòng " + last + " không đọc được: dấu ngoặc kép không khép hoặc đặt sai chỗ, ô quá dài, hoặc"
                        + " tệp bị cắt giữa chừng.",
                "Kiểm tra dấu \" và phần cuối tệp, rồi gửi lại cả tệp.");
        refused.initCause(cause);
        return refused;
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    /// The one that the first line has most of; figures have commas, headers have none.
    private static char separator(String text) {
        String first = text.stripLeading().lines().findFirst().orElse("");
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = first.chars().filter(c -> c == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    private static String text(byte[] file) {
        if (isUtf16(file)) {
            throw encoding("UTF-16", AS_CSV);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw UnreadableFile.of("not-a-table", "Tệp chứa ký tự NUL nên không phải văn bản.", AS_CSV);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            UnreadableFile refused = encoding(
                    ForeignEncoding.guess(new String(file, StandardCharsets.ISO_8859_1))
                            .label(),
                    ForeignEncoding.REMEDY);
            refused.initCause(notUtf8);
            throw refused;
        }
    }

    private static UnreadableFile encoding(String label, String remedy) {
        return UnreadableFile.of("encoding", "Tệp không phải UTF-8; có vẻ là " + label + ".", remedy);
    }

    /// With a byte order mark, or with a zero in one of the first two bytes, which are Latin in every header.
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF) || (first == 0) != (second == 0);
    }
}
