package vn.hopluu.report.register;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /// One finding per cell that differs from its register, in the registers' order. A cell that nobody answered has
    /// none, nor has a cell of a register that the unit does not keep, or whose figure the register cannot know.
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
                        Optional.ofNullable(typed.get(count.cell())).flatMap(cell -> finding(count, cell)).stream())
                .toList();
    }

    private static Optional<RegisterFinding> finding(RegisterCount count, Cell cell) {
        return switch (cell) {
            case Cell.Amount(var amount, var ignored) -> differs(count, amount, "báo cáo ghi " + shown(amount));
            case Cell.NoOccurrence() -> differs(count, BigDecimal.ZERO, "báo cáo ghi không phát sinh");
            case Cell.NotApplicable() ->
                count.amount() == 0 ? Optional.empty() : Optional.of(explain(count, null, "báo cáo ghi không áp dụng"));
            case Cell.Missing() -> Optional.of(offer(count));
            case Cell.Unanswered() -> Optional.empty();
        };
    }

    private static Optional<RegisterFinding> differs(RegisterCount count, BigDecimal typed, String said) {
        return typed.compareTo(BigDecimal.valueOf(count.amount())) == 0
                ? Optional.empty()
                : Optional.of(explain(count, typed, said));
    }

    private static RegisterFinding explain(RegisterCount count, @Nullable BigDecimal typed, String said) {
        return found(
                Severity.EXPLAIN,
                count,
                typed,
                said + ", " + has(count) + ". Sửa số liệu trong báo cáo, cập nhật sổ, hoặc giải trình.");
    }

    private static RegisterFinding offer(RegisterCount count) {
        return found(
                Severity.INFO,
                count,
                null,
                "báo cáo ghi chưa có số liệu, " + has(count) + ". Có thể lấy số liệu từ sổ.");
    }

    private static RegisterFinding found(
            Severity severity, RegisterCount count, @Nullable BigDecimal typed, String rest) {
        RegisterIndicator indicator = count.indicator();
        return new RegisterFinding(
                severity,
                indicator.rule(),
                count.cell(),
                typed,
                count.amount(),
                "%s (%s): %s".formatted(indicator.label(), count.cell(), rest));
    }

    private static String has(RegisterCount count) {
        return count.indicator().book() + " có " + shown(BigDecimal.valueOf(count.amount()));
    }

    private static String shown(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMaximumFractionDigits(Cell.MAX_DIGITS);
        return Objects.requireNonNull(format.format(amount));
    }
}
