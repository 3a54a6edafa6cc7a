package vn.hopluu.plan.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.Kind;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.IndicatorChanged.ValueType;

/// What the catalogue says of an indicator.
///
/// @param measure the unit of measure in Vietnamese: đơn, lượt, %
/// @param decimals how many decimals an amount may have
/// @param numerator the expression above the line of a ratio, or null
/// @param denominator the expression below the line of a ratio, or null
/// @param labels what the members and the codes are called, as far as they have names
/// @param codes for a coded answer, the codes in order; append-only, because an answer travels as its position
@Embeddable
public record IndicatorTerms(
        @Column(name = "name_vi") String nameVi,
        @Column(name = "name_en") String nameEn,
        @Column(name = "measure") String measure,

        @Column(name = "value_type") @Enumerated(EnumType.STRING)
        ValueType valueType,

        @Column(name = "decimals") int decimals,
        @Column(name = "kind") @Enumerated(EnumType.STRING) Kind kind,

        @Column(name = "over_time") @Enumerated(EnumType.STRING)
        OverTime overTime,

        @Column(name = "numerator") @Nullable String numerator,
        @Column(name = "denominator") @Nullable String denominator,

        @Column(name = "dimensions") @JdbcTypeCode(SqlTypes.JSON)
        List<Dimension> dimensions,

        @Column(name = "codes") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> codes,

        @Column(name = "labels") @JdbcTypeCode(SqlTypes.JSON)
        List<Label> labels) {

    /// Whether a cell may name this member: one member of each dimension joined by dots, or null for the total.
    boolean knows(@Nullable String member) {
        if (member == null) {
            return true;
        }
        String[] parts = member.split("\\.", -1);
        if (dimensions.isEmpty() || parts.length != dimensions.size()) {
            return false;
        }
        for (int place = 0; place < parts.length; place++) {
            if (!dimensions.get(place).members().contains(parts[place])) {
                return false;
            }
        }
        return true;
    }

    /// Whether there is a member or a code of that name.
    boolean has(String code) {
        return codes.contains(code)
                || dimensions.stream().anyMatch(dimension -> dimension.members().contains(code));
    }

    /// Whether every code keeps its position.
    boolean keepsCodesOf(IndicatorTerms before) {
        return codes.size() >= before.codes.size()
                && codes.subList(0, before.codes.size()).equals(before.codes);
    }

    static IndicatorTerms of(IndicatorChanged told) {
        return new IndicatorTerms(
                told.nameVi(),
                told.nameEn(),
                told.measure(),
                told.valueType(),
                told.decimals(),
                told.kind(),
                told.overTime(),
                told.numerator(),
                told.denominator(),
                told.dimensions().stream()
                        .map(dimension -> new Dimension(dimension.name(), dimension.members()))
                        .toList(),
                told.codes(),
                told.labels().stream()
                        .map(label -> new Label(label.code(), label.nameVi(), label.nameEn()))
                        .toList());
    }

    IndicatorChanged toEvent(String code, long revision, List<IndicatorChanged.Home> homes) {
        return new IndicatorChanged(
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
                dimensions.stream()
                        .map(dimension -> new IndicatorChanged.Dimension(dimension.name(), dimension.members()))
                        .toList(),
                codes,
                homes,
                labels.stream()
                        .map(label -> new IndicatorChanged.Label(label.code(), label.nameVi(), label.nameEn()))
                        .toList());
    }
}
