package vn.hopluu.report.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.RegimeChanged;

/// What a regime asks of the reports on one version of a form, before they are approved.
///
/// @param fourEyes whether whoever fills in and whoever takes the steps on the draft must be different persons
/// @param steps in order, those on the draft first; a step is taken once those before it in its phase are
/// @param owned the sections that have an owner, in the paper's order
public record Review(boolean fourEyes, List<Step> steps, List<Section> owned) {

    /// Nobody looks but the approver.
    public static final Review NONE = new Review(false, List.of(), List.of());

    /// @param name in Vietnamese
    /// @param role who takes it, as assignments name it
    /// @param bySection whether it is taken for each owned section
    public record Step(String code, String name, String role, Phase phase, boolean bySection) {}

    /// @param owner the code of the unit or role that answers for its figures
    public record Section(String code, String heading, String owner) {}

    public Review {
        steps = List.copyOf(steps);
        owned = List.copyOf(owned);
    }

    public static Review of(RegimeChanged.@Nullable Review asked, List<FormChanged.Section> sections) {
        return asked == null
                ? NONE
                : new Review(
                        asked.fourEyes(),
                        asked.steps().stream().map(Review::step).toList(),
                        sections.stream().flatMap(Review::owned).toList());
    }

    private static Step step(RegimeChanged.Step step) {
        return new Step(
                step.code(),
                step.name(),
                step.role().name(),
                step.beforeHandingIn() ? Phase.DRAFT : Phase.HANDED_IN,
                step.bySection());
    }

    private static Stream<Section> owned(FormChanged.Section section) {
        String owner = section.owner();
        return owner == null ? Stream.empty() : Stream.of(new Section(section.code(), section.heading(), owner));
    }

    public Optional<Step> step(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    /// What there is to take of a step: itself, or each owned section; nothing where the form has none.
    public List<RequiredStep> places(Step step) {
        return step.bySection()
                ? owned.stream()
                        .map(section -> new RequiredStep(step.code(), section.code()))
                        .toList()
                : List.of(new RequiredStep(step.code(), null));
    }

    /// What is still to be taken in a phase.
    public List<RequiredStep> open(Phase phase, TakenSteps marks) {
        return open(in(phase), marks);
    }

    /// What is still to be taken before a step can be.
    public List<RequiredStep> openBefore(Step step, TakenSteps marks) {
        return open(in(step.phase()).takeWhile(before -> !before.equals(step)), marks);
    }

    /// A step's place and everything that rests on it: the steps after it in its phase.
    public List<RequiredStep> resting(Step step, RequiredStep place) {
        return Stream.concat(
                        Stream.of(place),
                        in(step.phase())
                                .dropWhile(before -> !before.equals(step))
                                .skip(1)
                                .flatMap(after -> places(after).stream()))
                .toList();
    }

    /// Whether whoever hands content in without a draft may stand for the steps on the draft.
    public boolean oneMayStandForAll() {
        return !fourEyes || in(Phase.DRAFT).findAny().isEmpty();
    }

    /// The marks of a version that one person hands in without a draft.
    public TakenSteps standIn(String by, Instant at, TakenSteps before) {
        TakenSteps marks = before.editedBy(by);
        for (Step step : in(Phase.DRAFT).toList()) {
            marks = marks.with(new TakenStep(step.code(), null, by, at));
        }
        return marks;
    }

    private Stream<Step> in(Phase phase) {
        return steps.stream().filter(step -> step.phase() == phase);
    }

    private List<RequiredStep> open(Stream<Step> some, TakenSteps marks) {
        return some.flatMap(step -> places(step).stream())
                .filter(place -> marks.at(place).isEmpty())
                .toList();
    }
}
