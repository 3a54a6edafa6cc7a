package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unit.MissingRoutesView;
import vn.hopluu.web.problem.FieldError;

/// What a reorganisation would do. Nothing of it is stored.
///
/// @param withoutRoute what the units that come to be lack of a reporting route that their predecessors
/// or units beside them have, if anything
/// @param reasons everything that speaks against it; it is applied only where there is nothing
@Schema(name = "ReorganisationPreview")
public record ReorganisationPreview(
        String code,
        LocalDate effectiveDate,
        String legalBasis,
        List<UnitChange> units,
        List<SuccessionView> successions,
        List<SettledObligation> obligations,
        @Nullable MissingRoutesView withoutRoute,
        List<FieldError> reasons) {

    static ReorganisationPreview of(ReorganisationDraft draft, @Nullable MissingRoutesView withoutRoute) {
        return of(draft.stated(), draft.outcome(), withoutRoute, draft.reasons());
    }

    static ReorganisationPreview of(
            ParsedReorganisation stated,
            ReorganisationResult outcome,
            @Nullable MissingRoutesView withoutRoute,
            List<FieldError> reasons) {
        return new ReorganisationPreview(
                stated.code(),
                stated.effective(),
                stated.legalBasis(),
                outcome.units(),
                outcome.successions(),
                outcome.obligations(),
                withoutRoute,
                reasons);
    }
}
