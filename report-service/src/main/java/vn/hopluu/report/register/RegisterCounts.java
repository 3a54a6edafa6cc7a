package vn.hopluu.report.register;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hopluu.events.Cell;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.register.RegisterFinding.Severity;

/// Holds what was typed into a report against the unit's registers.
@ApplicationScoped
public class RegisterCounts {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final List<Register> registers;

    RegisterCounts(@All List<Register> registers) {
        this.registers = List.copyOf(registers);
    }

    /// What the registers say, for prefilling: by cell. Empty where the unit keeps no register.
    public List<RegisterCount> counts(long unitId, RegisterWindow window) {
        return registers.stream()
                .flatMap(register -> register.counts(unitId, window).stream())
                .flatMap(List::stream)
                .toList();
    }

    /// One finding per register that cells differ from, in the registers' order. A cell that nobody answered differs
    /// from none, nor does a cell of a register that the unit does not keep, or whose figure the register
    /// cannot know.
    ///
    /// @param typed the report's cells by name; those that no register feeds are passed over
    public List<RegisterFinding> compare(long unitId, RegisterWindow window, Map<FormDefinition.Name, Cell> typed) {
        if (Stream.of(RegisterIndicator.values())
                .noneMatch(fed -> typed.keySet().stream()
                        .anyMatch(cell -> cell.indicator().equals(fed.name())))) {
            return List.of();
        }
        return counts(unitId, window).stream()
                .flatMap(count ->
                        Optional.ofNullable(typed.get(count.cell())).flatMap(cell -> differing(count, cell)).stream())
                .collect(Collectors.groupingBy(
                        one -> one.count().indicator().book(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(book -> finding(book.getKey(), book.getValue()))
                .toList();
    }

    /// A cell that is not as its register has it.
    ///
    /// @param said what the report says, in Vietnamese
    private record Differing(Severity severity, RegisterCount count, String said) {

        String told() {
            return "%s (%s): %s, %s có %s"
                    .formatted(
                            count.indicator().label(),
                            count.cell(),
                            said,
                            count.indicator().book().label(),
                            shown(BigDecimal.valueOf(count.amount())));
        }
    }

    private static RegisterFinding finding(RegisterBook book, List<Differing> cells) {
        boolean explain = cells.stream().anyMatch(cell -> cell.severity() == Severity.EXPLAIN);
        return new RegisterFinding(
                explain ? Severity.EXPLAIN : Severity.INFO,
                book,
                cells.stream().map(cell -> cell.count().cell()).toList(),
                cells.stream().map(Differing::told).collect(Collectors.joining("; "))
                        + (explain
                                ? ". Sửa số liệu trong báo cáo, cập nhật sổ, hoặc giải trình."
                                : ". Có thể lấy số liệu từ sổ."));
    }

    private static Optional<Differing> differing(RegisterCount count, Cell cell) {
        return switch (cell) {
            case Cell.Amount(var amount, var ignored) -> differing(count, amount, "báo cáo ghi " + shown(amount));
            case Cell.NoOccurrence() -> differing(count, BigDecimal.ZERO, "báo cáo ghi không phát sinh");
            case Cell.NotApplicable() -> differing(count, BigDecimal.ZERO, "báo cáo ghi không áp dụng");
            case Cell.Missing() -> Optional.of(new Differing(Severity.INFO, count, "báo cáo ghi chưa có số liệu"));
            case Cell.Unanswered() -> Optional.empty();
        };
    }

    private static Optional<Differing> differing(RegisterCount count, BigDecimal typed, String said) {
        return typed.compareTo(BigDecimal.valueOf(count.amount())) == 0
                ? Optional.empty()
                : Optional.of(new Differing(Severity.EXPLAIN, count, said));
    }

    private static String shown(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMaximumFractionDigits(Cell.MAX_DECIMALS);
        return Objects.requireNonNull(format.format(amount));
    }
}
