package vn.hopluu.plan.unitlist;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Reads a file into the lines that can be read, and notes why the others cannot.
final class ListParser {

    /// The whole country has 14,000 units at most.
    static final int MOST_LINES = 100_000;

    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final LineFindings findings;
    private final @Nullable LocalDate effectiveFrom;

    /// @param effectiveFrom the day for the lines that name none
    ListParser(LineFindings findings, @Nullable LocalDate effectiveFrom) {
        this.findings = findings;
        this.effectiveFrom = effectiveFrom;
    }

    /// @param lines those that are in order by themselves
    /// @param count how many lines there are below the header
    /// @param ignored headers of the columns that were passed over
    /// @param faultyCodes the codes of the lines that are not among `lines`
    record Read(List<ListLine> lines, int count, List<String> ignored, Set<String> faultyCodes) {

        static final Read NOTHING = new Read(List.of(), 0, List.of(), Set.of());
    }

    /// @throws RuntimeException a 413 problem for a file of too many lines
    Read read(byte[] file) {
        String text = ListDecoder.read(file, findings);
        if (text == null) {
            return Read.NOTHING;
        }
        if (text.isBlank()) {
            findings.ofFile("empty", null, "Tệp rỗng.", "Gửi tệp có dòng tiêu đề và ít nhất một đơn vị.");
            return Read.NOTHING;
        }
        return records(text);
    }

    private Read records(String text) {
        List<ListLine> lines = new ArrayList<>();
        Set<String> faultyCodes = new HashSet<>();
        ListHeader header = null;
        int count = 0;
        int place = 1;
        try {
            Iterator<CsvRecord> records = reader(text, separator(text)).iterator();
            while (records.hasNext()) {
                CsvRecord next = records.next();
                place = (int) next.getStartingLineNumber();
                if (header == null) {
                    header = ListHeader.read(next.getFields(), findings);
                    if (header == null) {
                        return Read.NOTHING;
                    }
                    continue;
                }
                if (++count > MOST_LINES) {
                    throw tooMany();
                }
                Optional<ListLine> line = new LineParser(findings, header, effectiveFrom).read(place, next.getFields());
                line.ifPresent(lines::add);
                if (line.isEmpty()) {
                    faultyCodes.add(header.cell(next.getFields(), Column.CODE).strip());
                }
            }
        } catch (CsvParseException broken) {
            broken(place);
        }
        if (count == 0 && findings.isEmpty()) {
            findings.ofFile("no-lines", null, "Tệp chỉ có dòng tiêu đề.", "Gửi tệp có ít nhất một đơn vị.");
        }
        return new Read(lines, count, header == null ? List.of() : header.ignored(), faultyCodes);
    }

    private void broken(int lastGood) {
        findings.ofFile(
                "broken-line",
                null,
                "Từ sau dòng " + lastGood + " không đọc được: dấu ngoặc kép không khép hoặc đặt sai chỗ, ô quá dài,"
                        + " hoặc tệp bị cắt giữa chừng.",
                "Kiểm tra dấu \" và phần cuối tệp, rồi gửi lại cả tệp.");
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

    /// The one by which the first line has most of the columns.
    private static char separator(String text) {
        String first = text.stripLeading().lines().findFirst().orElse("");
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long known = known(first, separator);
            if (known > most) {
                most = known;
                best = separator;
            }
        }
        return best;
    }

    private static long known(String line, char separator) {
        try {
            return reader(line, separator).stream()
                    .flatMap(header -> header.getFields().stream())
                    .filter(cell -> Column.of(cell).isPresent())
                    .count();
        } catch (CsvParseException notBySuch) {
            return 0;
        }
    }

    private static RuntimeException tooMany() {
        return Problem.of(
                WebProblem.TOO_LARGE,
                "The list has more than " + MOST_LINES + " lines. Send the units of one province at a time.");
    }
}
