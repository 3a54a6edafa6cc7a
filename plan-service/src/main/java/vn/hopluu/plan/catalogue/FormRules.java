package vn.hopluu.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;

/// What a form that is there already allows. A rule refuses with all its reasons.
@ApplicationScoped
class FormRules {

    private final PublishedUse use;

    FormRules(PublishedUse use) {
        this.use = use;
    }

    /// @throws RuntimeException a 409 problem
    void check(Form form, ParsedVersion stated) {
        refuseOtherTerms(form, stated);
        refuseOtherSlots(form, stated);
        refuseOverlap(form, stated);
        form.version(stated.number()).ifPresent(present -> {
            Set<LocalDate> dates = use.structureDatesOfVersion(form.code(), stated.number());
            if (!dates.isEmpty()) {
                refuseLosingDays(dates, stated);
                refuseLosingSlots(form, present, stated);
            }
        });
    }

    private void refuseOtherTerms(Form form, ParsedVersion stated) {
        if (!stated.terms().worksLike(form.terms())
                && !use.structureDatesOfForm(form.code()).isEmpty()) {
            throw Problem.of(
                    PlanProblem.IN_USE,
                    "Campaigns of the form " + form.code() + " are published: its regime "
                            + form.terms().regime() + " and its period type "
                            + form.terms().periodType() + " stay.");
        }
    }

    private static void refuseOtherSlots(Form form, ParsedVersion stated) {
        List<FieldError> errors = stated.cells().stream()
                .flatMap(cell -> form.slotOf(cell.indicator(), cell.member()).stream()
                        .map(form.slots()::get)
                        .filter(cell::contradicts)
                        .map(slot -> new FieldError(
                                "/cells",
                                "fixed-slot",
                                cell.figure(),
                                "as its slot is: scale " + slot.scale() + ", adds " + slot.adds())))
                .toList();
        refuse("A slot never changes once it is there.", errors);
    }

    private static void refuseOverlap(Form form, ParsedVersion stated) {
        List<FieldError> errors = form.versions().stream()
                .filter(other ->
                        other.number() != stated.number() && other.days().overlaps(stated.days()))
                .map(other -> new FieldError(
                        "/validFrom",
                        "overlap",
                        stated.days().toString(),
                        "no day in common with version " + other.number() + ", valid in " + other.days()))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.of(
                    PlanProblem.VERSIONS_OVERLAP, "End the other version first: PUT it with its validTo.", errors);
        }
    }

    private static void refuseLosingDays(Set<LocalDate> structureDates, ParsedVersion stated) {
        List<FieldError> errors = structureDates.stream()
                .filter(day -> !stated.days().contains(day))
                .map(day -> new FieldError(
                        "/validFrom",
                        "in-use",
                        stated.days().toString(),
                        "with " + day + ", which a published campaign needs"))
                .toList();
        refuse("Published campaigns use this version.", errors);
    }

    private static void refuseLosingSlots(Form form, FormVersion present, ParsedVersion stated) {
        Set<String> kept = stated.cells().stream().map(ParsedCell::figure).collect(Collectors.toSet());
        List<FieldError> errors = present.cells().stream()
                .map(cell -> form.slots().get(cell.slot()))
                .filter(slot -> !kept.contains(slot.figure()))
                .map(slot -> new FieldError("/cells", "in-use", slot.figure(), "this cell stays"))
                .toList();
        refuse("Published campaigns use this version: it may gain cells, not lose them. State a new version.", errors);
    }

    private static void refuse(String detail, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.of(PlanProblem.IN_USE, detail, errors);
        }
    }
}
