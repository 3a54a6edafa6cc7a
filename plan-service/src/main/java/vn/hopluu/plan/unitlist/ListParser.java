package vn.hopluu.plan.unitlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.spreadsheet.CsvFile;
import vn.hopluu.spreadsheet.UnreadableFile;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Reads a file into the lines that can be read, and notes why the others cannot.
final class ListParser {

    /// The whole country has 14,000 units at most.
    static final int MOST_LINES = 100_000;

    private final LineFindings findings;
    private final @Nullable LocalDate effectiveFrom;
    private final List<ListLine> lines = new ArrayList<>();
    private final Set<String> faultyCodes = new HashSet<>();
    private @Nullable ListHeader header;
    private int count;

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
        try {
            return lines(CsvFile.of(file).lines(ListParser::known));
        } catch (UnreadableFile refused) {
            findings.ofFile(code(refused), null, refused.reason(), refused.remedy());
            return new Read(lines, count, header == null ? List.of() : header.ignored(), faultyCodes);
        }
    }

    private static String code(UnreadableFile refused) {
        return switch (refused.code()) {
            case "broken" -> "broken-line";
            case "empty", "encoding" -> refused.code();
            default -> "not-a-csv";
        };
    }

    private Read lines(Iterator<CsvFile.Line> rows) {
        header = ListHeader.read(rows.next().fields(), findings);
        if (header == null) {
            return Read.NOTHING;
        }
        LineParser parser = new LineParser(findings, header, effectiveFrom);
        while (rows.hasNext()) {
            if (++count > MOST_LINES) {
                throw tooMany();
            }
            CsvFile.Line row = rows.next();
            Optional<ListLine> line = parser.read(row.number(), row.fields());
            line.ifPresent(lines::add);
            if (line.isEmpty()) {
                faultyCodes.add(header.cell(row.fields(), Column.CODE).strip());
            }
        }
        if (count == 0 && findings.isEmpty()) {
            findings.ofFile("no-lines", null, "Tệp chỉ có dòng tiêu đề.", "Gửi tệp có ít nhất một đơn vị.");
        }
        return new Read(lines, count, header.ignored(), faultyCodes);
    }

    /// By that separator the first line has most of the columns.
    private static long known(List<String> fields) {
        return fields.stream().filter(field -> Column.of(field).isPresent()).count();
    }

    private static RuntimeException tooMany() {
        return Problem.of(WebProblem.TOO_LARGE, Message.of("plan.list-parser.too-large", MOST_LINES));
    }
}
