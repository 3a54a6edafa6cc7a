package vn.hopluu.plan.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.IndicatorChanged.Kind;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.plan.http.Revised;

/// An indicator as it is answered.
@Schema(name = "Indicator")
public record IndicatorView(
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
        List<String> codes)
        implements Revised {

    static IndicatorView of(Indicator indicator) {
        IndicatorTerms terms = indicator.terms();
        return new IndicatorView(
                indicator.code(),
                indicator.revision(),
                terms.nameVi(),
                terms.nameEn(),
                terms.measure(),
                terms.valueType(),
                terms.decimals(),
                terms.kind(),
                terms.overTime(),
                terms.numerator(),
                terms.denominator(),
                terms.dimensions(),
                terms.codes());
    }
}
