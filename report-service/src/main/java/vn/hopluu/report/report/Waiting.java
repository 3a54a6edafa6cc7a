package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.lifecycle.ReportState;
import vn.hopluu.report.reference.Assignees;
import vn.hopluu.report.reference.Receivers;
import vn.hopluu.report.reference.Reviews;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.report.ReportStatus.UnitName;
import vn.hopluu.report.review.Phase;
import vn.hopluu.report.review.Review;

/// Who is waited for: the role whose turn it is, at the unit of the report or at the one that collects it.
@ApplicationScoped
class Waiting {

    static final String DRAFT = "draft";

    private final Reviews reviews;
    private final Receivers receivers;
    private final Assignees assignees;

    Waiting(Reviews reviews, Receivers receivers, Assignees assignees) {
        this.reviews = reviews;
        this.receivers = receivers;
        this.assignees = assignees;
    }

    /// Of one report, with whoever has the role today, where the caller may know.
    List<WaitingFor> of(ReportAddress address, Report report) {
        return of(address, report, receivers.of(List.of(owed(address)))).stream()
                .map(one -> named(one, address))
                .toList();
    }

    private WaitingFor named(WaitingFor one, ReportAddress address) {
        return assignees
                .at(one.unit().id(), one.role(), address.campaign(), one.section())
                .map(one::with)
                .orElse(one);
    }

    /// Of one of many, by who collects them.
    List<WaitingFor> of(ReportAddress address, Report report, Receivers.Found collected) {
        Review review = reviews.of(address.campaign());
        List<WaitingFor> all = new ArrayList<>();
        if (report.possible().contains(Move.EDIT)) {
            UnitName own = name(address, address.unit());
            if (report.state() == ReportState.RETURNED) {
                all.add(new WaitingFor(DRAFT, null, Role.DATA_ENTRY, own, null));
            }
            due(report, review, Phase.DRAFT, own).forEach(all::add);
            if (review.open(Phase.DRAFT, report.marks()).isEmpty()) {
                all.add(new WaitingFor(Move.SUBMIT.path(), null, Role.DATA_ENTRY, own, null));
            }
        }
        if (report.possible().contains(Move.APPROVE)) {
            all.addAll(above(address, report, review, collected));
        }
        return all;
    }

    private static List<WaitingFor> above(
            ReportAddress address, Report report, Review review, Receivers.Found collected) {
        boolean isWithdrawal = report.handedIn() == null;
        Unit reviewer = collected.reviewer(owed(address));
        Unit recipient = collected.recipient(owed(address));
        if (!isWithdrawal && !review.open(Phase.HANDED_IN, report.marks()).isEmpty()) {
            return due(report, review, Phase.HANDED_IN, name(address, reviewer == null ? address.unit() : reviewer))
                    .toList();
        }
        Role role = recipient == null ? Role.APPROVAL : Role.CONSOLIDATION;
        return List.of(new WaitingFor(
                Move.APPROVE.path(), null, role, name(address, recipient == null ? address.unit() : recipient), null));
    }

    private static Stream<WaitingFor> due(Report report, Review review, Phase phase, UnitName unit) {
        return StepsView.of(report, review).steps().stream()
                .filter(step -> step.phase() == phase && step.due())
                .map(step -> new WaitingFor(
                        step.code(),
                        step.section() == null ? null : step.section().code(),
                        Role.valueOf(step.role()),
                        unit,
                        null));
    }

    static Receivers.Owed owed(ReportAddress address) {
        ReportKey key = address.key();
        return new Receivers.Owed(
                key.unitId(),
                key.form(),
                key.period(),
                key.coverage(),
                address.campaign().structureDate());
    }

    private static UnitName name(ReportAddress address, Unit unit) {
        LocalDate day = address.campaign().structureDate();
        Unit.Version version = unit.on(day);
        return new UnitName(unit.id(), version.code(), version.name());
    }
}
