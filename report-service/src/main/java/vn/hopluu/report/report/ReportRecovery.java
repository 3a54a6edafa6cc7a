package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.outbox.Outbox;
import vn.hopluu.report.reference.Campaigns;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinitions;

/// Makes a report again what its events tell, after the database was put back to a copy that knew less. The caller has
/// a transaction and holds the report's row.
@ApplicationScoped
public class ReportRecovery {

    private final Campaigns campaigns;
    private final FormDefinitions definitions;
    private final ContentJson json;
    private final ReportMoves moves;
    private final Outbox outbox;

    ReportRecovery(
            Campaigns campaigns, FormDefinitions definitions, ContentJson json, ReportMoves moves, Outbox outbox) {
        this.campaigns = campaigns;
        this.definitions = definitions;
        this.json = json;
        this.moves = moves;
        this.outbox = outbox;
    }

    /// What became of a report.
    ///
    /// @param copyVersion the newest version before, 0 for none
    /// @param lostDraft a draft that has no place on the report any more, or null
    public record Taken(
            int copyVersion, int version, @Nullable String lostDraft) {}

    /// What a report's rows say, as they were sent last; empty where nothing was sent.
    public Optional<ReportChanged> known(Report report) {
        return report.revision() == 0 ? Optional.empty() : Optional.of(moves.standing(report));
    }

    /// Takes a newer event over: the figures it carries become versions, unless they are known.
    ///
    /// @param report its row, or a new one
    /// @param nameless whether figures are kept without names where their form is not known
    /// @throws FormNotHere where they are not
    /// @throws IllegalArgumentException where no moves lead to what the event tells
    public Taken take(Report report, ReportChanged event, boolean nameless) {
        int before = report.highestVersion();
        String draft = report.draft();
        int highest = highest(event, before);
        String next = draft != null && highest == before ? draft : newest(report, event, highest, nameless);
        report.become(event, highest, next);
        report.persist();
        ReportChanged.Figures handedIn = event.handedIn();
        ReportChanged.Figures approved = event.approved();
        store(report, event, handedIn, nameless);
        if (approved != null && (handedIn == null || approved.version() != handedIn.version())) {
            store(report, event, approved, nameless);
        }
        return new Taken(before, highest, Objects.equals(draft, report.draft()) ? null : draft);
    }

    /// Sends what is known with a revision above one that was heard and is not to be believed.
    public void overtake(Report report, ReportChanged overtaking, Instant now) {
        report.overtake(overtaking.revision());
        outbox.put(overtaking, now, null);
        report.told(overtaking);
        report.persist();
    }

    /// Where nothing is handed in, the event does not say how many versions there were.
    private static int highest(ReportChanged event, int before) {
        ReportChanged.Figures handedIn = event.handedIn();
        ReportChanged.Figures approved = event.approved();
        if (handedIn != null) {
            return handedIn.version();
        }
        return Math.max(before, approved == null ? 0 : approved.version());
    }

    /// The content of the newest version, as a draft to mend.
    private String newest(Report report, ReportChanged event, int highest, boolean nameless) {
        ReportChanged.Figures approved = event.approved();
        if (approved != null && approved.version() == highest) {
            return content(event, approved, nameless);
        }
        return report.highestVersion() == 0
                ? json.write(RecoveredContent.empty())
                : ReportVersion.find(report, highest)
                        .map(ReportVersion::content)
                        .orElseGet(() -> json.write(RecoveredContent.empty()));
    }

    private void store(Report report, ReportChanged event, ReportChanged.@Nullable Figures figures, boolean nameless) {
        if (figures == null) {
            return;
        }
        Optional<ReportVersion> stored = ReportVersion.find(report, figures.version());
        if (stored.isPresent() && stored.get().figures().equals(figures)) {
            return;
        }
        String content = content(event, figures, nameless);
        ReportVersion version =
                stored.orElseGet(() -> ReportVersion.recovered(report.id(), figures, content, at(event)));
        version.restate(figures, content);
        if (isNewest(event, figures) || event.handedIn() == null) {
            version.enteredBy(event.onBehalfById());
        }
        if (isNewest(event, figures) && handsIn(event.state())) {
            version.handedInBy(event, ContentHash.of(event));
        }
        version.persist();
    }

    private static boolean handsIn(ReportChanged.State state) {
        return state == ReportChanged.State.SUBMITTED || state == ReportChanged.State.CORRECTED;
    }

    /// When a version came: the newest of the report, as far as the event tells.
    private static Instant at(ReportChanged event) {
        return Objects.requireNonNull(event.lastSubmittedAt(), "a report with a version was submitted");
    }

    private static boolean isNewest(ReportChanged event, ReportChanged.Figures figures) {
        return figures.equals(event.handedIn());
    }

    private String content(ReportChanged event, ReportChanged.Figures figures, boolean nameless) {
        boolean current = event.handedIn() == null || isNewest(event, figures);
        ReportChanged days = current ? event : null;
        Optional<FormDefinition> definition =
                campaigns.find(event.form(), event.period()).flatMap(definitions::ready);
        if (definition.isEmpty() && !nameless) {
            throw new FormNotReceived(event.form(), event.period());
        }
        Content content = definition
                .map(names -> RecoveredContent.of(figures, names, days))
                .orElseGet(() -> RecoveredContent.withoutNames(figures, days));
        return json.write(content);
    }
}
