package vn.hopluu.aggregation.targets;

import java.util.List;
import java.util.Set;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.rules.Figure;

/// What a target asks for, as it is named where nobody has stated it: `chưa có kết quả xếp loại của Chủ
/// tịch UBND tỉnh`.
final class AskedFigures {

    static final String SEVERAL = "số liệu";

    private AskedFigures() {}

    /// The indicator's name where there is one alone that names a thing (the name of a yes or no is a sentence), else a
    /// word for all of them.
    static String named(Set<Figure> figures, CatalogueSnapshot catalogue) {
        List<String> indicators =
                figures.stream().map(Figure::indicator).distinct().toList();
        return indicators.size() == 1
                ? catalogue
                        .indicator(indicators.getFirst())
                        .filter(indicator -> indicator.valueType() != IndicatorChanged.ValueType.BOOLEAN)
                        .map(IndicatorChanged::nameVi)
                        .map(AskedFigures::withinASentence)
                        .orElse(SEVERAL)
                : SEVERAL;
    }

    /// An abbreviation keeps its capitals.
    private static String withinASentence(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
