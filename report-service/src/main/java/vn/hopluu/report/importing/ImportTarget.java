package vn.hopluu.report.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.report.NamedPeriod;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.check.Checks;
import vn.hopluu.report.check.Explainable;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Campaigns;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinitions;
import vn.hopluu.report.spreadsheet.ColumnLabels;
import vn.hopluu.report.spreadsheet.StateLabels;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// The campaign that a file is for, and its form.
///
/// @param explainable what its reports may be asked to explain
record ImportTarget(Campaign campaign, FormDefinition definition, Coverage coverage, List<Explainable> explainable) {

    private static final int NAMED = 12;

    ImportTarget {
        explainable = List.copyOf(explainable);
    }

    /// The code of something that may be asked, however it is written.
    Optional<String> rule(String written) {
        String code = StateLabels.plain(written);
        return explainable.stream()
                .map(Explainable::rule)
                .filter(rule -> StateLabels.plain(rule).equals(code))
                .findFirst();
    }

    /// The day of a section that a label names; empty where it names none of the form's.
    Optional<ColumnLabels.SectionDay> sectionDay(String written) {
        return ColumnLabels.sectionDay(written)
                .flatMap(day -> definition.layout().sections().stream()
                        .map(FormChanged.Section::code)
                        .filter(day.section()::equalsIgnoreCase)
                        .findFirst()
                        .map(code -> new ColumnLabels.SectionDay(code, day.first())));
    }

    /// Some of the codes, for a hint.
    String rules() {
        return explainable.stream().limit(NAMED).map(Explainable::rule).collect(Collectors.joining(", "))
                + (explainable.size() > NAMED ? "…" : "");
    }

    /// Finds targets.
    @ApplicationScoped
    static class Finding {

        private final Campaigns campaigns;
        private final FormDefinitions definitions;
        private final Checks checks;
        private final Clock clock;

        Finding(Campaigns campaigns, FormDefinitions definitions, Checks checks, Clock clock) {
            this.campaigns = campaigns;
            this.definitions = definitions;
            this.checks = checks;
            this.clock = clock;
        }

        /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where the request does not say which campaign, 404
        ///     where there is none, 409 before its window
        ImportTarget find(@Nullable String form, @Nullable String period, Coverage coverage) {
            if (form == null || period == null) {
                throw Problem.of(WebProblem.MALFORMED, Message.of("report.import-target.malformed"));
            }
            Campaign campaign = campaigns
                    .find(form, period)
                    .orElseThrow(() -> Problem.of(
                            ReportProblem.UNKNOWN_CAMPAIGN, Message.of("report.import-target.unknown-campaign")));
            if (LocalDate.now(clock).isBefore(campaign.windowFrom())) {
                throw Problem.of(
                        ReportProblem.WINDOW_NOT_BEGUN,
                        Message.of(
                                "report.report.window-not-begun", form, NamedPeriod.of(period), campaign.windowFrom()));
            }
            FormDefinition definition = definitions.definition(campaign, null);
            return new ImportTarget(campaign, definition, coverage, checks.explainable(campaign, definition, coverage));
        }
    }
}
