package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentCheck;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Campaigns;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinitions;

/// Whether what is stored is still what was handed in: a version's vector by the hash on its receipt, its
/// content by its vector, and what stands by the hash of the report's newest event.
///
/// The hashes are checksums. Who alters a row and its hash alike is found by comparing with what others hold,
/// and not here.
@ApplicationScoped
public class VersionProofs {

    private final ReportMoves moves;
    private final ContentJson json;
    private final Campaigns campaigns;
    private final FormDefinitions definitions;

    VersionProofs(ReportMoves moves, ContentJson json, Campaigns campaigns, FormDefinitions definitions) {
        this.moves = moves;
        this.json = json;
        this.campaigns = campaigns;
        this.definitions = definitions;
    }

    /// What is not what was handed in.
    ///
    /// @param version null for how the report stands
    @Schema(name = "AlteredVersion")
    public record Altered(
            @Schema(description = "The report's key, 17/DVCQ-Q/2024-Q1/OWN")
            String report,

            @Schema(description = "Null where no version differs, but how the report stands") @Nullable
            Integer version,

            String why) {}

    /// What some reports come to.
    ///
    /// @param last the id to go on behind
    /// @param unproved how many versions have no hash, since they were stored before receipts had one
    public record Page(int reports, long last, int versions, int unproved, List<Altered> altered) {}

    /// The reports behind this id.
    @Transactional
    public Page page(long after, int most) {
        List<Report> reports = Report.after(after, most, ReportFilter.ALL);
        List<Altered> altered = new ArrayList<>();
        int looked = 0;
        int unproved = 0;
        for (Report report : reports) {
            List<ReportVersion> versions = ReportVersion.all(report);
            looked += versions.size();
            unproved += (int) versions.stream()
                    .filter(version -> version.contentHash() == null)
                    .count();
            altered.addAll(of(report, versions));
        }
        return new Page(
                reports.size(), reports.isEmpty() ? after : reports.getLast().id(), looked, unproved, altered);
    }

    private List<Altered> of(Report report, List<ReportVersion> versions) {
        List<Altered> altered = new ArrayList<>();
        for (int number = 0; number < versions.size(); number++) {
            ReportVersion version = versions.get(number);
            why(report, version, versions.subList(0, number))
                    .ifPresent(why -> altered.add(new Altered(key(report), version.number(), why)));
        }
        if (altered.isEmpty() && report.revision() > 0 && !stands(report)) {
            altered.add(new Altered(key(report), null, "the report does not stand as its newest event says"));
        }
        return altered;
    }

    private Optional<String> why(Report report, ReportVersion version, List<ReportVersion> earlier) {
        try {
            if (!isProved(report, version, earlier)) {
                return Optional.of("its figures are not those of its receipt");
            }
            return contentAgrees(report, version)
                    ? Optional.empty()
                    : Optional.of("its content does not say what its figures say");
        } catch (RuntimeException e) {
            return Optional.of("it cannot be read");
        }
    }

    /// The hash is that of the event that handed the version in, beside the version that was approved then:
    /// any of the earlier ones, or none. Which one is asked of the hash and not of the history, which is no
    /// proof.
    private static boolean isProved(Report report, ReportVersion version, List<ReportVersion> earlier) {
        Long hash = version.contentHash();
        Long revision = version.revision();
        return hash == null
                || revision == null
                || IntStream.rangeClosed(0, earlier.size())
                        .mapToObj(number ->
                                number == 0 ? null : earlier.get(number - 1).figures())
                        .anyMatch(approved -> hash == ContentHash.of(event(report, revision, version, approved)));
    }

    private static ReportChanged event(
            Report report, long revision, ReportVersion version, ReportChanged.@Nullable Figures approved) {
        ReportKey key = report.key();
        return new ReportChanged(
                key.unitId(),
                key.form(),
                key.period(),
                key.coverage(),
                revision,
                ReportChanged.State.SUBMITTED,
                version.figures(),
                approved,
                null,
                null,
                null,
                null,
                false);
    }

    /// As far as the form's version is at hand that was filled in.
    private boolean contentAgrees(Report report, ReportVersion version) {
        Content content = json.read(version.content());
        Optional<Campaign> campaign =
                campaigns.find(report.key().form(), report.key().period());
        Optional<FormDefinition> definition =
                campaign.flatMap(definitions::ready).filter(ready -> ready.version() == version.formVersion());
        return definition
                .map(known -> agree(
                        ContentCheck.vector(content, known), version.figures().cells()))
                .orElse(true);
    }

    /// Versions of before do not say which of their cells are estimates.
    private static boolean agree(List<Cell> told, List<Cell> kept) {
        return told.equals(kept)
                || told.stream().map(VersionProofs::official).toList().equals(kept);
    }

    private static Cell official(Cell cell) {
        return cell instanceof Cell.Amount(BigDecimal amount, var ignored) ? Cell.amount(amount) : cell;
    }

    private boolean stands(Report report) {
        try {
            return report.isProvedBy(moves.standing(report));
        } catch (RuntimeException notReadable) {
            return false;
        }
    }

    private static String key(Report report) {
        ReportKey key = report.key();
        return key.unitId() + "/" + key.form() + "/" + key.period() + "/" + key.coverage();
    }
}
