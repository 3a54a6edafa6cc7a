package vn.hopluu.events;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An indicator (chỉ tiêu thống kê) as the catalogue describes it.
///
/// @param measure the unit of measure in Vietnamese: đơn, lượt, %
/// @param decimals how many decimals an amount may have
/// @param overTime how it combines over time: SUM, LAST, FIRST, MAX, ANY, DISTINCT, OF_SUMS, OF_PARTS, NONE
/// @param numerator the expression above the line of a ratio, or a derived figure's formula, or null
/// @param denominator the expression below the line of a ratio, or null
/// @param codes for a coded answer, the codes in order; append-only, because an answer travels as its position
/// @param labels what the members of its dimensions and its codes are called; absent means that they have no names
/// @param homes the form whose figures are the indicator's series, per root and days; absent means none is set
public record IndicatorChanged(
        String code,
        long revision,
        String nameVi,
        String nameEn,
        String measure,
        ValueType valueType,
        int decimals,
        Kind kind,
        OverTime overTime,
        @Nullable String numerator,
        @Nullable String denominator,
        List<Dimension> dimensions,
        List<String> codes,
        List<Home> homes,
        List<Label> labels)
        implements Event {

    public enum ValueType {
        INTEGER,
        DECIMAL,
        BOOLEAN,
        CODE
    }

    /// What the figure is. FLOW, STOCK, SHARE and REGISTER add over units; the others are kept or computed.
    public enum Kind {
        FLOW,
        STOCK,
        SHARE,
        RATIO,
        REGISTER,
        DERIVED,
        SCORE,
        RANK,
        STATUS;

        /// Whether the cells of several units may be summed.
        public boolean adds() {
            return switch (this) {
                case FLOW, STOCK, SHARE, REGISTER -> true;
                case RATIO, DERIVED, SCORE, RANK, STATUS -> false;
            };
        }

        /// Whether units report it; what is not reported is computed when read.
        public boolean reported() {
            return switch (this) {
                case FLOW, STOCK, SHARE, REGISTER, SCORE, RANK -> true;
                case RATIO, DERIVED, STATUS -> false;
            };
        }
    }

    public enum OverTime {
        SUM,
        LAST,
        FIRST,
        MAX,
        ANY,
        DISTINCT,
        OF_SUMS,
        OF_PARTS,
        NONE
    }

    /// @param members the codes a cell may name, in order
    public record Dimension(String name, List<String> members) {
        public Dimension {
            Require.code("name", name);
            members = Require.list("members", members);
        }
    }

    /// What a member or a code is called.
    public record Label(String code, String nameVi, String nameEn) {
        public Label {
            Require.code("code", code);
            Require.text("nameVi", nameVi);
            Require.text("nameEn", nameEn);
        }
    }

    /// From which form the series and totals of a root are read; the indicator's copies in other forms are only
    /// compared.
    ///
    /// @param root the id of the unit that stands at the top
    /// @param validTo the last day, or null; the days of one root never overlap
    public record Home(
            long root,
            String form,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        public Home {
            Require.positive("root", root);
            Require.code("form", form);
            Require.ordered(validFrom, validTo);
        }
    }

    public IndicatorChanged {
        Require.code("code", code);
        Require.positive("revision", revision);
        Require.text("nameVi", nameVi);
        Require.text("nameEn", nameEn);
        Require.text("measure", measure);
        Require.present("valueType", valueType);
        Require.present("kind", kind);
        Require.present("overTime", overTime);
        dimensions = Require.list("dimensions", dimensions);
        codes = Require.list("codes", codes);
        homes = Require.optionalList("homes", homes);
        labels = Require.optionalList("labels", labels);
        Require.between("decimals", 0, 6, decimals);
    }

    /// An indicator as records of before have it: without a home form and names of members.
    public IndicatorChanged(
            String code,
            long revision,
            String nameVi,
            String nameEn,
            String measure,
            ValueType valueType,
            int decimals,
            Kind kind,
            OverTime overTime,
            @Nullable String numerator,
            @Nullable String denominator,
            List<Dimension> dimensions,
            List<String> codes) {
        this(
                code,
                revision,
                nameVi,
                nameEn,
                measure,
                valueType,
                decimals,
                kind,
                overTime,
                numerator,
                denominator,
                dimensions,
                codes,
                List.of(),
                List.of());
    }

    /// What a member of one or several dimensions, or a code, is called in a language; itself where it has no name.
    ///
    /// @param named `TX`, `PLANNED.STAFF`
    /// @param language the label's own name in it
    public String called(String named, Function<Label, String> language) {
        return label(named)
                .map(language)
                .orElseGet(() -> Arrays.stream(named.split("\\."))
                        .map(part -> label(part).map(language).orElse(part))
                        .collect(Collectors.joining(", ")));
    }

    private Optional<Label> label(String named) {
        return labels.stream().filter(label -> label.code().equals(named)).findFirst();
    }

    @Override
    public String key() {
        return "indicator/" + code;
    }
}
