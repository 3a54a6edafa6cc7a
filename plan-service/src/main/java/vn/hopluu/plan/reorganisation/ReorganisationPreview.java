package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hopluu.web.problem.FieldError;

/// What a reorganisation would do. Nothing of it is stored.
///
/// @param reasons everything that speaks against it; it is applied only where there is nothing
@Schema(name = "ReorganisationPreview")
public record ReorganisationPreview(
        String code,
        LocalDate effectiveDate,
        String legalBasis,
        List<UnitChange> units,
        List<SuccessionView> successions,
        List<SettledObligation> obligations,
        List<FieldError> reasons) {

    static ReorganisationPreview of(ReorganisationDraft draft) {
        return of(draft.stated(), draft.outcome(), draft.reasons());
    }

    static ReorganisationPreview of(
            ParsedReorganisation stated, ReorganisationResult outcome, List<FieldError> reasons) {
        return new ReorganisationPreview(
                stated.code(),
                stated.effective(),
                stated.legalBasis(),
                outcome.units(),
                outcome.successions(),
                outcome.obligations(),
                reasons);
    }
}
