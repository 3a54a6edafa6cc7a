package vn.hopluu.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;

/// A csv file: UTF-8 alone, separated by semicolon, tab or comma.
public final class CsvFile {

    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');

    private final String text;

    private CsvFile(String text) {
        this.text = text;
    }

    /// @throws UnreadableFile where it is no text, or not in UTF-8, or nothing stands in it
    public static CsvFile of(byte[] file) {
        String text = FileText.of(file);
        if (text.isBlank()) {
            throw UnreadableFile.of("empty", "Tệp rỗng.", "Gửi tệp có dòng tiêu đề và ít nhất một đơn vị.");
        }
        return new CsvFile(text);
    }

    /// A line of it, which may go over several where a field is quoted.
    ///
    /// @param number of the line on which it begins, from 1, as an editor counts
    public record Line(int number, List<String> fields) {
        public Line {
            fields = List.copyOf(fields);
        }
    }

    /// The first line as it stands.
    String firstLine() {
        return text.stripLeading().lines().findFirst().orElse("");
    }

    /// Its lines, but for empty ones, split by the separator that suits the first line best.
    ///
    /// @param suits how well the fields of the first line are what is expected; 0 for not at all
    /// @return whose methods throw [UnreadableFile] where a quote is not closed
    public Iterator<Line> lines(ToLongFunction<List<String>> suits) {
        char best = SEPARATORS.getFirst();
        long most = 0;
        for (char separator : SEPARATORS) {
            long fitting = suits.applyAsLong(first(separator));
            if (fitting > most) {
                most = fitting;
                best = separator;
            }
        }
        return new Lines(reader(text, best).iterator());
    }

    private List<String> first(char separator) {
        try {
            return reader(firstLine(), separator).stream()
                    .flatMap(line -> line.getFields().stream())
                    .toList();
        } catch (CsvParseException notBySuch) {
            return List.of();
        }
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

    private static final class Lines implements Iterator<Line> {
        private final Iterator<CsvRecord> records;
        private int last;

        Lines(Iterator<CsvRecord> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException broken) {
                throw broken(broken);
            }
        }

        @Override
        public Line next() {
            try {
                CsvRecord next = records.next();
                last = (int) next.getStartingLineNumber();
                return new Line(last, next.getFields());
            } catch (CsvParseException broken) {
                throw broken(broken);
            }
        }

        private UnreadableFile broken(CsvParseException cause) {
            UnreadableFile refused = UnreadableFile.of(
                    "broken",
                    "Từ sau dòng " + last
                            + " không đọc được: dấu ngoặc kép không khép hoặc đặt sai chỗ, ô quá dài, hoặc"
                            + " tệp bị cắt giữa chừng.",
                    "Kiểm tra dấu \" và phần cuối tệp, rồi gửi lại cả tệp.");
            refused.initCause(cause);
            return refused;
        }
    }
}
