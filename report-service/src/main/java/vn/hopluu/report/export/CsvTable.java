package vn.hopluu.report.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hopluu.report.spreadsheet.SafeText;

/// A table as csv that Excel with Vietnamese settings opens as it is meant: a byte order mark, semicolons, decimal
/// commas. The import reads it back by the same rule.
final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvTable() {}

    static byte[] write(Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(writer);
            csv.writeRecord(table.header().stream().map(SafeText::forCsv).toList());
            for (List<Table.Value> row : table.rows()) {
                csv.writeRecord(row.stream().map(CsvTable::field).toList());
            }
            csv.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String field(Table.Value value) {
        return switch (value) {
            case Table.Value.Text(var text) -> SafeText.forCsv(text);
            case Table.Value.Number(var amount) -> amount.toPlainString().replace('.', ',');
            case Table.Value.Day day -> day.toString();
            case Table.Value.Moment moment -> moment.toString();
        };
    }
}
