package vn.hopluu.plan.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.LongStream;
import vn.hopluu.plan.catalogue.Regime;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.FieldError;

/// Showing what a reorganisation would do.
@ApplicationScoped
class Previewing {

    private static final ReorganisationResult NOTHING = new ReorganisationResult(List.of(), List.of(), List.of());

    private final ReorganisationDrafting drafts;
    private final NewUnitRoutes routes;

    Previewing(ReorganisationDrafting drafts, NewUnitRoutes routes) {
        this.drafts = drafts;
        this.routes = routes;
    }

    /// Writes nothing and waits for nobody: what it shows holds as long as nobody changes the units.
    ///
    /// @throws RuntimeException a 422 problem where the body cannot be read
    @Transactional
    ReorganisationPreview preview(ReorganisationBody body) {
        ParsedReorganisation stated = ReorganisationParser.read(body, Regime::isThere);
        if (Reorganisation.findById(stated.code()) != null) {
            return ReorganisationPreview.of(
                    stated,
                    NOTHING,
                    null,
                    List.of(new FieldError(
                            "/code",
                            "applied-already",
                            stated.code(),
                            Message.of("plan.previewing.applied-already", stated.code()))));
        }
        // Ids below 0 are no unit's: they stand for the units that would come to be.
        List<Long> ids = LongStream.rangeClosed(1, stated.newUnits().size())
                .mapToObj(number -> -number)
                .toList();
        ReorganisationDraft draft = drafts.draft(stated, ids);
        return ReorganisationPreview.of(draft, routes.of(draft));
    }
}
