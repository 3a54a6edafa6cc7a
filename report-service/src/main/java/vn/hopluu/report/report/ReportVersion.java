package vn.hopluu.report.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.report.content.Cells;

/// What was handed in, once: never changed, only followed by another version.
@Entity
public class ReportVersion extends PanacheEntityBase {

    /// In the place of whoever made a version that came back from its event.
    private static final String NOBODY_KNOWN = "?";

    @EmbeddedId
    @Column
    private Key key;

    @Column
    private int formVersion;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Column
    private String cells;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String findings;

    @Column
    private @Nullable String reason;

    @Column
    private String madeBy;

    @Column
    private Instant madeAt;

    /// That of the event that handed it in; null where nobody kept it.
    @Column
    private @Nullable Long revision;

    @Column
    private @Nullable Long contentHash;

    /// Whether it came back from its event after a restore: its figures are whole, its narrative and who made it are
    /// lost.
    @Column
    private boolean recovered;

    /// How it was entered from a paper on behalf of its unit; null where the unit entered it.
    @Embedded
    @Column
    private @Nullable PaperEntry paper;

    /// The n-th version of a report.
    @Embeddable
    public record Key(long reportId, int number) {}

    protected ReportVersion() {}

    /// @param report as its newest event told of it, which hands this version in
    /// @param cells the vector, see [Cells]
    /// @param findings what the checks found, see [vn.hopluu.report.check.FindingsJson]
    /// @param reason why, for a correction
    /// @param paper how it was entered from a paper, or null
    ReportVersion(
            Report report,
            int formVersion,
            String content,
            String cells,
            String findings,
            @Nullable String reason,
            @Nullable PaperEntry paper,
            Actor by) {
        this.paper = paper;
        this.key = new Key(report.id(), report.highestVersion());
        this.revision = report.revision();
        this.contentHash = report.contentHash();
        this.formVersion = formVersion;
        this.content = content;
        this.cells = cells;
        this.findings = findings;
        this.reason = reason;
        this.madeBy = by.name();
        this.madeAt = by.at();
    }

    /// Of a version that came back from its event. Who made it is not known.
    static ReportVersion recovered(long report, ReportChanged.Figures figures, String content, Instant madeAt) {
        ReportVersion version = new ReportVersion();
        version.key = new Key(report, figures.version());
        version.madeBy = NOBODY_KNOWN;
        version.madeAt = madeAt;
        version.restate(figures, content);
        return version;
    }

    /// Says what an event tells of it.
    void restate(ReportChanged.Figures figures, String told) {
        formVersion = figures.formVersion();
        content = told;
        cells = Cells.write(figures.cells());
        findings = null;
        recovered = true;
    }

    /// Notes what its event tells of who entered it.
    void enteredBy(@Nullable Long office) {
        paper = office == null ? null : new PaperEntry(office, null, null, null);
    }

    @Nullable
    PaperEntry paper() {
        return paper;
    }

    /// The office that entered it on behalf of its unit, or null.
    @Nullable
    Long onBehalfById() {
        return paper == null ? null : (Long) paper.officeId();
    }

    /// Notes which event handed it in.
    void handedInBy(ReportChanged event, long hash) {
        revision = event.revision();
        contentHash = hash;
    }

    static ReportVersion of(Report report, int number) {
        return find(report, number)
                .orElseThrow(() -> new IllegalStateException(
                        "version " + number + " of report " + report.id() + " is not stored"));
    }

    public static Optional<ReportVersion> find(Report report, int number) {
        return findByIdOptional(new Key(report.id(), number));
    }

    /// The approved version of each report that has one.
    static List<ReportVersion> approvedOf(Collection<Report> reports) {
        List<Key> keys = reports.stream()
                .filter(report -> report.approved() != null)
                .map(report -> new Key(report.id(), Objects.requireNonNull(report.approved())))
                .toList();
        return keys.isEmpty() ? List.of() : list("key in ?1", keys);
    }

    /// Some versions, the first first.
    public static List<ReportVersion> after(Report report, int number, int limit) {
        return ReportVersion.<ReportVersion>find(
                        "key.reportId = ?1 and key.number > ?2 order by key.number", report.id(), number)
                .page(0, limit)
                .list();
    }

    /// All versions, the first first.
    static List<ReportVersion> all(Report report) {
        return list("key.reportId = ?1 order by key.number", report.id());
    }

    ReportChanged.Figures figures() {
        return new ReportChanged.Figures(key.number(), formVersion, Cells.read(cells));
    }

    long reportId() {
        return key.reportId();
    }

    public int number() {
        return key.number();
    }

    int formVersion() {
        return formVersion;
    }

    boolean isRecovered() {
        return recovered;
    }

    public String content() {
        return content;
    }

    @Nullable
    String findings() {
        return findings;
    }

    @Nullable
    String reason() {
        return reason;
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    Long revision() {
        return revision;
    }

    @Nullable
    Long contentHash() {
        return contentHash;
    }
}
