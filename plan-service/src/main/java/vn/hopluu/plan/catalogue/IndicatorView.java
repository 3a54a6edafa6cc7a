package vn.hopluu.plan.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.IndicatorChanged.Kind;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.plan.http.Revised;
import vn.hopluu.web.language.Worded;

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
        @Worded Kind kind,
        OverTime overTime,
        @Nullable String numerator,
        @Nullable String denominator,
        List<Dimension> dimensions,
        List<String> codes,
        List<Label> labels,
        List<HomeView> homes)
        implements Revised {

    /// @param root the last code of the unit at the top
    @Schema(name = "Home")
    public record HomeView(
            String root,
            long rootId,
            String form,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    static IndicatorView of(Indicator indicator, RootUnits roots) {
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
                terms.codes(),
                terms.labels(),
                homes(indicator.homes(), roots));
    }

    private static List<HomeView> homes(List<HomeForm> homes, RootUnits roots) {
        Map<Long, String> codes =
                roots.codes(homes.stream().map(HomeForm::rootId).distinct().toList());
        return homes.stream()
                .map(home -> new HomeView(
                        codes.getOrDefault(home.rootId(), ""),
                        home.rootId(),
                        home.form(),
                        home.validFrom(),
                        home.validTo()))
                .toList();
    }
}
