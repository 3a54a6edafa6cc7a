package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Handover;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.closing.Closings;
import vn.hopluu.report.reference.ReportScope;
import vn.hopluu.report.reference.Reviews;
import vn.hopluu.report.repeat.Tagged;
import vn.hopluu.report.review.Phase;
import vn.hopluu.report.review.RequiredStep;
import vn.hopluu.report.review.Review;
import vn.hopluu.report.review.TakenStep;
import vn.hopluu.report.review.TakenSteps;
import vn.hopluu.report.standstill.Restoring;
import vn.hopluu.web.conditional.Precondition;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// The steps of a report's review: reading, taking and taking them back. They change no figure, so no event tells of
/// them; each is a write to the report all the same, with another `ETag`, in the caller's transaction.
@ApplicationScoped
class ReviewStepOperations {

    private final ReportAddresses addresses;
    private final Closings closings;
    private final Reviews reviews;
    private final HeldReports held;
    private final Restoring restoring;
    private final Caller caller;
    private final ReportScope scope;

    ReviewStepOperations(
            ReportAddresses addresses,
            Closings closings,
            Reviews reviews,
            HeldReports held,
            Restoring restoring,
            Caller caller,
            ReportScope scope) {
        this.scope = scope;
        this.addresses = addresses;
        this.closings = closings;
        this.reviews = reviews;
        this.restoring = restoring;
        this.held = held;
        this.caller = caller;
    }

    @Transactional
    Tagged<StepsView> read(ReportPath path) {
        ReportAddress address = path.findForSections(addresses);
        Report report = Report.of(address.key()).orElseThrow(() -> unknown(path));
        return tagged(report, reviews.of(address.campaign()));
    }

    /// Taking what one has taken before changes nothing.
    Tagged<StepsView> take(ReportPath path, Named named, Precondition precondition) {
        return write(path, precondition, named, (address, report, review) -> {
            Review.Step step = named.in(review);
            RequiredStep place = named.place(review, step);
            Actor by = caller.now().signing(signing(address, named));
            Optional<TakenStep> mark = report.marks().at(place);
            if (mark.isPresent() && mark.get().by().equals(by.name())) {
                return;
            }
            requireNow(report, step);
            mark.ifPresent(ReviewStepOperations::refuseSecond);
            refuse(review.openBefore(step, report.marks()), place);
            if (review.fourEyes() && step.phase() == Phase.DRAFT) {
                requireOther(report.marks(), place, by);
            }
            if (step.phase() == Phase.HANDED_IN) {
                ReportMoves.requireAnother(report, by);
            }
            report.mark(report.marks()
                    .with(new TakenStep(
                            place.step(), place.section(), by.name(), by.at(), by.signature(), by.signsFor())));
            new ReportStep(report, ReportStep.Act.TAKEN, place, by).persist();
        });
    }

    /// Takes back a step, and with it those that rest on it. What is not taken stays so.
    Tagged<StepsView> takeBack(ReportPath path, Named named, Precondition precondition) {
        return write(path, precondition, named, (address, report, review) -> {
            Review.Step step = named.in(review);
            List<RequiredStep> taken = review.resting(step, named.place(review, step)).stream()
                    .filter(place -> report.marks().at(place).isPresent())
                    .toList();
            if (taken.isEmpty()) {
                return;
            }
            requireNow(report, step);
            report.mark(report.marks().without(taken));
            Actor by = caller.now();
            taken.forEach(place -> new ReportStep(report, ReportStep.Act.TAKEN_BACK, place, by).persist());
        });
    }

    private Tagged<StepsView> write(ReportPath path, Precondition precondition, Named named, Change change) {
        restoring.refuseMoves();
        ReportAddress address = path.findForSections(addresses);
        requireAllowed(address, named);
        closings.require(List.of(address.key().reportedUnit()));
        Report report = held.hold(address.key()).orElseThrow(() -> unknown(path));
        precondition.requireCurrent(report.tag());
        Review review = reviews.of(address.campaign());
        change.make(address, report, review);
        return tagged(report, review);
    }

    /// What is done to the report while it is held.
    private interface Change {
        void make(ReportAddress address, Report report, Review review);
    }

    private @Nullable Handover signing(ReportAddress address, Named named) {
        Review.Step step = named.in(reviews.of(address.campaign()));
        return scope.signsFor(
                        Role.valueOf(step.role()),
                        step.phase() == Phase.DRAFT,
                        address.unit().id(),
                        address.campaign(),
                        address.key().coverage(),
                        named.section())
                .orElse(null);
    }

    private void requireAllowed(ReportAddress address, Named named) {
        Review.Step step = named.in(reviews.of(address.campaign()));
        scope.requireStep(
                Role.valueOf(step.role()),
                step.phase() == Phase.DRAFT,
                address.unit().id(),
                address.campaign(),
                address.key().coverage(),
                named.section());
    }

    private static Tagged<StepsView> tagged(Report report, Review review) {
        return new Tagged<>(StepsView.of(report, review), report.tag());
    }

    private static void requireNow(Report report, Review.Step step) {
        if (!StepsView.isNow(report, step.phase())) {
            throw Problem.builder(
                            ReportProblem.STEP_NOT_DUE,
                            Message.of(
                                    "report.review.not-due",
                                    step.code(),
                                    Message.word(step.phase()),
                                    Message.word(report.state())))
                    .with("state", report.state())
                    .build();
        }
    }

    private static void refuseSecond(TakenStep mark) {
        throw Problem.of(
                ReportProblem.STEP_TAKEN, Message.of("report.review.taken", mark.by(), mark.place(), mark.at()));
    }

    private static void refuse(List<RequiredStep> open, RequiredStep place) {
        if (!open.isEmpty()) {
            throw ReviewGate.stepsOpen(open, Message.of("report.review.taking", place));
        }
    }

    private static void requireOther(TakenSteps marks, RequiredStep place, Actor by) {
        if (marks.involve(by.name())) {
            throw Problem.of(
                    ReportProblem.OTHER_PERSON_NEEDED, Message.of("report.review.takes-another", by.name(), place));
        }
    }

    private static RuntimeException unknown(ReportPath path) {
        return Problem.of(ReportProblem.UNKNOWN_REPORT, Message.of("report.review.unknown-report", path));
    }

    /// The step that an address names.
    ///
    /// @param section the section, for a step by sections
    record Named(String code, @Nullable String section) {

        /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a step that the regime does not ask for
        Review.Step in(Review review) {
            return review.step(code)
                    .orElseThrow(() -> Problem.of(
                            ReportProblem.UNKNOWN_STEP,
                            Message.of(
                                    "report.review.unknown-step",
                                    review.steps().stream()
                                            .map(Review.Step::code)
                                            .toList(),
                                    code)));
        }

        /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a section that is not to be taken
        RequiredStep place(Review review, Review.Step step) {
            RequiredStep place = new RequiredStep(step.code(), section);
            List<RequiredStep> places = review.places(step);
            if (!places.contains(place)) {
                throw Problem.of(
                        ReportProblem.UNKNOWN_STEP,
                        step.bySection()
                                ? Message.of(
                                        "report.review.by-sections",
                                        code,
                                        places.stream()
                                                .map(RequiredStep::section)
                                                .toList())
                                : Message.of("report.review.whole", code));
            }
            return place;
        }
    }
}
