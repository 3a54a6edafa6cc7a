package vn.hopluu.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.Dimension;
import vn.hopluu.events.IndicatorChanged.Kind;
import vn.hopluu.events.IndicatorChanged.Label;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.IndicatorChanged.ValueType;

/// A catalogue in memory. A form's version shows everything unless something is hidden.
final class TestCatalogue implements FormScope {

    private final Map<String, IndicatorChanged> indicators = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    /// Some of the indicators of the catalogue, as it has them.
    static TestCatalogue ofIndicators() {
        TestCatalogue catalogue = new TestCatalogue();
        for (String code : List.of(
                "DT01", "DT02", "DT03", "DT04", "DT05", "DT07", "DT11", "DT12", "TCD06", "DTH01", "HC02", "HC03",
                "HC04", "HC05", "HC06", "HC07", "HC12", "HC13", "XL01", "CA-1")) {
            catalogue.add(code, ValueType.INTEGER, List.of());
        }
        for (String code : List.of("TCD01", "TCD02", "TCD04", "TCD05")) {
            catalogue.add(code, ValueType.INTEGER, List.of(), "TX,TT,UQ");
        }
        catalogue.add("TCD07", ValueType.INTEGER, List.of(), "DIRECT,DELEGATED");
        catalogue.add("DT06", ValueType.INTEGER, List.of(), "KN,TC,KNPA");
        catalogue.add("DTH02", ValueType.INTEGER, List.of(), "PLANNED,ON_DEMAND", "PEOPLE,STAFF");
        catalogue.add("DVK01", ValueType.INTEGER, List.of());
        catalogue.add("TT01", ValueType.INTEGER, List.of(), "CBCCVC,NLD");
        catalogue.add("TT02", ValueType.INTEGER, List.of(), "CBCCVC,NLD");
        for (String code : List.of("VB02", "VB03", "VB04", "TT05", "DC08")) {
            catalogue.add(code, ValueType.BOOLEAN, List.of());
        }
        catalogue.add("XL03", ValueType.CODE, List.of("TOT", "KHA", "TRUNG_BINH", "YEU", "KHONG_XEP_LOAI"));
        catalogue.add("DC07", ValueType.CODE, List.of("TOT", "KHA", "TRUNG_BINH", "YEU"));
        return catalogue;
    }

    TestCatalogue hide(String figure) {
        hidden.add(figure);
        return this;
    }

    private void add(String code, ValueType type, List<String> codes, String... dimensions) {
        List<Dimension> read = Arrays.stream(dimensions)
                .map(members -> new Dimension("d", List.of(members.split(","))))
                .toList();
        indicators.put(
                code,
                new IndicatorChanged(
                        code,
                        1,
                        "tên",
                        "name",
                        "đơn",
                        type,
                        0,
                        Kind.FLOW,
                        OverTime.SUM,
                        null,
                        null,
                        read,
                        codes,
                        List.of(),
                        codes.contains("KHA") ? List.of(new Label("KHA", "Khá", "Fair")) : List.of()));
    }

    @Override
    public Optional<IndicatorChanged> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    @Override
    public boolean hasForm(String code) {
        return Set.of("01-XLD", "DVCQ-6T", "DVCQ-Q").contains(code);
    }

    @Override
    public boolean shows(String indicator, @Nullable String member) {
        return !hidden.contains(Figure.ofReport(indicator, member).toString());
    }

    @Override
    public boolean formShows(String form, String indicator, @Nullable String member) {
        return !hidden.contains(new Figure(Figure.From.FORM, form, indicator, member).toString());
    }

    @Override
    public boolean hasHeading(String heading) {
        return heading.equals("III.1.b");
    }
}
