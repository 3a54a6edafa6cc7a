package vn.hopluu.simulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.ReportChanged.Figures;
import vn.hopluu.events.ReportChanged.State;
import vn.hopluu.events.Revisions;

/// A replica of report-service that makes moves, each in one transaction with its event, and repeats the ones whose
/// outcome it does not know under the same key.
final class Reporter {

    private static final int MOST_TRIES = 12;
    private static final LocalDate ESTIMATED_TO = LocalDate.of(2024, 3, 14);
    private static final LocalDate RESEND_BY = LocalDate.of(2024, 3, 18);
    private static final int LARGEST_AMOUNT = 2_000_000_000;

    private final String name;
    private final World world;
    private final ReportDatabase database;
    private final SeededRandom chance;
    private final @Nullable Fault fault;
    private long micros = 1_000;

    Reporter(String name, World world, ReportDatabase database, SeededRandom chance, @Nullable Fault fault) {
        this.name = name;
        this.world = world;
        this.database = database;
        this.chance = chance;
        this.fault = fault;
    }

    void run() {
        int moves = chance.between(4, 16);
        for (int move = 0; move < moves; move++) {
            World.Span campaign = chance.any(World.CAMPAIGNS);
            long unit = 1L + chance.below(world.units);
            Coverage coverage = chance.once(3) ? Coverage.CONSOLIDATED : Coverage.OWN;
            untilAnswered(name + "-" + move, campaign, unit, coverage);
        }
    }

    private void untilAnswered(String request, World.Span campaign, long unit, Coverage coverage) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            try {
                database.begin();
                move(request, campaign, unit, coverage);
                database.commit();
                return;
            } catch (Crash | OutcomeUnknown e) {
                database.rollback();
            }
        }
    }

    private void move(String request, World.Span campaign, long unit, Coverage coverage) {
        String key = unit + "/" + World.FORM + "/" + campaign.period() + "/" + coverage;
        if (mayMove(campaign, unit)) {
            database.lock(key);
            if (!database.isAnswered(request)) {
                ReportChanged next = next(campaign, unit, coverage, database.report(key));
                database.store(request, next, sent(next));
            }
        }
    }

    /// A report of what is closed takes no move: whoever asked is told so, and does not try again.
    private boolean mayMove(World.Span campaign, long unit) {
        if (fault == Fault.CLOSING_SEEN_TOO_EARLY) {
            boolean closed = database.isClosed(campaign, unit);
            database.enter(campaign);
            return !closed;
        }
        database.enter(campaign);
        return !database.isClosed(campaign, unit);
    }

    /// What the fault makes of the event.
    private ReportChanged sent(ReportChanged truth) {
        return fault == Fault.APPROVED_LOST_ON_CORRECTION && truth.state() == State.CORRECTED
                ? report(truth, truth.revision(), State.CORRECTED, truth.handedIn(), null)
                : truth;
    }

    private ReportChanged next(World.Span campaign, long unit, Coverage coverage, Optional<ReportChanged> before) {
        long revision = Revisions.next(before.map(ReportChanged::revision).orElse(0L), now());
        if (before.isEmpty()) {
            return report(unit, campaign.period(), coverage, revision, State.SUBMITTED, figures(1), null);
        }
        ReportChanged was = before.get();
        Figures handedIn = was.handedIn();
        Figures approved = was.approved();
        return switch (chance.any(possible(was))) {
            case SUBMITTED -> report(was, revision, State.SUBMITTED, figures(version(was) + 1), approved);
            case CORRECTED -> report(was, revision, State.CORRECTED, figures(version(was) + 1), approved);
            case RETURNED -> report(was, revision, State.RETURNED, null, approved);
            case APPROVED -> report(was, revision, State.APPROVED, handedIn, handedIn);
            case LOCKED -> report(was, revision, State.LOCKED, handedIn, approved);
            case WITHDRAWN ->
                report(was, revision, State.WITHDRAWN, null, was.state() == State.WITHDRAWN ? null : approved);
        };
    }

    private static List<State> possible(ReportChanged report) {
        return switch (report.state()) {
            case SUBMITTED, CORRECTED -> List.of(State.RETURNED, State.APPROVED, State.CORRECTED, State.WITHDRAWN);
            case RETURNED -> List.of(State.SUBMITTED, State.WITHDRAWN);
            case APPROVED -> List.of(State.LOCKED, State.CORRECTED, State.WITHDRAWN);
            case LOCKED -> List.of(State.CORRECTED, State.WITHDRAWN);
            case WITHDRAWN ->
                report.approved() == null ? List.of(State.SUBMITTED) : List.of(State.SUBMITTED, State.WITHDRAWN);
        };
    }

    private static int version(ReportChanged report) {
        int handedIn = report.handedIn() == null ? 0 : report.handedIn().version();
        int approved = report.approved() == null ? 0 : report.approved().version();
        return Math.max(handedIn, approved);
    }

    /// The clock sometimes stands, and sometimes goes back.
    private Instant now() {
        micros += chance.between(-2, 10);
        return Instant.EPOCH.plusNanos(micros * 1_000);
    }

    private Figures figures(int version) {
        List<Cell> cells = new ArrayList<>();
        for (FormChanged.Slot slot : World.FORM_EVENT
                .slots()
                .subList(0, chance.between(1, World.FORM_EVENT.slots().size()))) {
            cells.add(cell(slot.scale()));
        }
        if (cells.size() == World.FORM_EVENT.slots().size() && chance.below(2) == 0) {
            balance(cells);
        }
        return new Figures(version, 1, cells);
    }

    /// Random figures hardly ever balance.
    private void balance(List<Cell> cells) {
        int half = chance.below(LARGEST_AMOUNT / 2);
        cells.set(0, Cell.amount(2L * half));
        cells.set(3, Cell.amount(half));
    }

    private Cell cell(int scale) {
        return switch (chance.below(8)) {
            case 4 -> Cell.estimate(BigDecimal.valueOf(chance.below(LARGEST_AMOUNT), scale));
            case 0 -> Cell.UNANSWERED;
            case 1 -> Cell.MISSING;
            case 2 -> Cell.NOT_APPLICABLE;
            case 3 -> Cell.NO_OCCURRENCE;
            default -> Cell.amount(BigDecimal.valueOf(chance.below(LARGEST_AMOUNT), scale));
        };
    }

    private static ReportChanged report(
            ReportChanged was, long revision, State state, @Nullable Figures handedIn, @Nullable Figures approved) {
        return report(was.unitId(), was.period(), was.coverage(), revision, state, handedIn, approved);
    }

    private static ReportChanged report(
            long unit,
            String period,
            Coverage coverage,
            long revision,
            State state,
            @Nullable Figures handedIn,
            @Nullable Figures approved) {
        return new ReportChanged(
                unit,
                World.FORM,
                period,
                coverage,
                revision,
                state,
                handedIn,
                approved,
                null,
                null,
                null,
                null,
                handedIn == null || handedIn.estimates().isEmpty() ? null : ESTIMATED_TO,
                state == State.RETURNED ? RESEND_BY : null,
                false);
    }
}
