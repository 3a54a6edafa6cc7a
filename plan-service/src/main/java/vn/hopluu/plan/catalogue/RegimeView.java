package vn.hopluu.plan.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.plan.http.Revised;

/// A regime as it is answered.
@Schema(name = "Regime")
public record RegimeView(
        String code,
        long revision,
        String name,
        RegimeChanged.Tree tree,
        RegimeChanged.Window window,
        boolean windowByPlan,
        @Nullable RegimeElements elements,
        List<RegimeDeadline> deadlines,
        @Nullable RegimeReview review)
        implements Revised {

    static RegimeView of(Regime regime) {
        RegimeTerms terms = regime.terms();
        return new RegimeView(
                regime.code(),
                regime.revision(),
                terms.name(),
                terms.tree(),
                terms.window(),
                terms.windowByPlan(),
                terms.elements(),
                terms.deadlines(),
                terms.review());
    }
}
