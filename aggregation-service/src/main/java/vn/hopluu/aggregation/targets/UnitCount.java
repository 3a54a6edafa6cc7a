package vn.hopluu.aggregation.targets;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.rules.Condition;
import vn.hopluu.rules.ConditionResult;
import vn.hopluu.rules.Figures;
import vn.hopluu.rules.Measure;
import vn.hopluu.rules.TargetExpression;

/// Counts units by their own reports. A unit without a report, or with the figure missing, is unknown, whatever is
/// declared above it, and so is an exempt one that has not reported all the same.
///
/// @param members the population
/// @param reports by unit
/// @param due when the target must be reached, null where it does not say
record UnitCount(
        List<Member> members,
        Map<Long, OwnReport> reports,
        CampaignFigures figures,
        Threshold threshold,
        @Nullable Instant due,
        Instant at) {

    Tally of(TargetExpression expression) {
        return switch (expression) {
            case TargetExpression.Share(var condition) -> share(condition);
            case TargetExpression.Each(var condition) -> share(condition);
            case TargetExpression.Ratio(var above, var below) -> ratio(above, below);
            case TargetExpression.Submitted _ -> submitted();
        };
    }

    private Tally share(Condition condition) {
        TallyByUnit tally = new TallyByUnit();
        for (Member member : members) {
            Figures figures = figures(member, tally);
            if (figures != null) {
                switch (condition.check(figures)) {
                    case ConditionResult.Holds _ -> tally.satisfied();
                    case ConditionResult.Broken _ -> tally.missed(member.unit());
                    case ConditionResult.Undecided undecided -> undecided(undecided, member, tally);
                }
            }
        }
        return tally.share();
    }

    private Tally ratio(Measure above, Measure below) {
        TallyByUnit tally = new TallyByUnit();
        for (Member member : members) {
            Figures figures = figures(member, tally);
            if (figures != null) {
                add(member, RatioPart.of(above, figures), RatioPart.of(below, figures), tally);
            }
        }
        return above instanceof Measure.Count && below instanceof Measure.Count ? tally.ofCounts() : tally.ofSums();
    }

    private void add(Member member, RatioPart above, RatioPart below, TallyByUnit tally) {
        if (above instanceof RatioPart.Amount(var numerator) && below instanceof RatioPart.Amount(var denominator)) {
            tally.add(numerator, denominator);
            if (denominator.signum() > 0 && !threshold.met(new Fraction(numerator, denominator))) {
                tally.noteMissed(member.unit());
            }
        } else if (above instanceof RatioPart.Unknown || below instanceof RatioPart.Unknown) {
            tally.unknown(member.unit());
        } else {
            tally.notApplicable(member.unit());
        }
    }

    private Tally submitted() {
        TallyByUnit tally = new TallyByUnit();
        for (Member member : members) {
            submitted(member, reports.getOrDefault(member.unit(), OwnReport.NOTHING), tally);
        }
        return tally.share();
    }

    private void submitted(Member member, OwnReport report, TallyByUnit tally) {
        Instant last = due == null ? report.due() : due;
        Instant handedIn = report.handedIn();
        if (handedIn == null || handedIn.isAfter(at)) {
            if (report.exempt()) {
                tally.exempt(member.unit());
            } else if (last != null && isLate(at, last)) {
                tally.missed(member.unit());
            } else {
                tally.unknown(member.unit());
            }
        } else if (last != null && isLate(handedIn, last)) {
            tally.missed(member.unit());
        } else {
            tally.satisfied();
        }
    }

    private @Nullable Figures figures(Member member, TallyByUnit tally) {
        OwnReport report = reports.getOrDefault(member.unit(), OwnReport.NOTHING);
        var answers = report.figures();
        if (answers != null) {
            return figures.own(member.unit(), answers);
        }
        if (report.exempt()) {
            tally.exempt(member.unit());
        } else {
            tally.unknown(member.unit());
        }
        return null;
    }

    private static void undecided(ConditionResult.Undecided undecided, Member member, TallyByUnit tally) {
        if (undecided.notApplicable()) {
            tally.notApplicable(member.unit());
        } else {
            tally.unknown(member.unit());
        }
    }

    /// A report is in time up to the end of its deadline's last second.
    private static boolean isLate(Instant moment, Instant last) {
        return moment.truncatedTo(ChronoUnit.SECONDS).isAfter(last);
    }
}
