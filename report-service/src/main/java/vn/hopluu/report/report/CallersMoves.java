package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.access.scope.Scope;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.ReportScope;

/// Which moves of a report are the caller's to make, whatever state it is in. Asked on the thread of the request alone:
/// whoever stores a group of reports stores others' too.
@ApplicationScoped
public class CallersMoves {

    private final ReportScope scope;
    private final Caller caller;

    CallersMoves(ReportScope scope, Caller caller) {
        this.scope = scope;
        this.caller = caller;
    }

    /// Those of a report that is there: whoever entered it from a paper does not approve it.
    public Set<Move> of(ReportAddress address, Report report) {
        Set<Move> moves = of(address);
        if (ReportMoves.isEnteredFromPaperBy(report, caller.now().name())) {
            moves.remove(Move.APPROVE);
        }
        return moves;
    }

    public Set<Move> of(ReportAddress address) {
        return Arrays.stream(Move.values())
                .filter(move -> allow(move, address))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Move.class)));
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where the move is not the caller's to make
    void require(Move move, ReportAddress address) {
        Scope.require(allow(move, address));
    }

    /// Who approves, and for whom he signs.
    Actor approving(ReportAddress address, Actor by) {
        return by.signing(
                scope.approvesFor(address.unit().id(), address.campaign()).orElse(null));
    }

    private boolean allow(Move move, ReportAddress address) {
        long unit = address.unit().id();
        Campaign campaign = address.campaign();
        Coverage coverage = address.key().coverage();
        return switch (move) {
            case EDIT, CORRECT, WITHDRAW -> scope.mayEnter(unit, campaign, coverage);
            case SUBMIT -> scope.maySubmit(unit, campaign, coverage);
            case RETURN -> scope.mayReturn(unit, campaign);
            case APPROVE, LOCK -> scope.mayApprove(unit, campaign);
        };
    }
}
