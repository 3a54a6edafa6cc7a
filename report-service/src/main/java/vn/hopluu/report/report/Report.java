package vn.hopluu.report.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.Revisions;
import vn.hopluu.report.lifecycle.Course;
import vn.hopluu.report.lifecycle.LegalMoves;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.lifecycle.ReportState;
import vn.hopluu.report.lifecycle.Stage;
import vn.hopluu.report.review.TakenSteps;

/// A report, and its [Stage] as it is stored: which moves are legal, and where they lead, is the stage's to
/// say. Each but a draft's edit makes a new revision, read and written under the row's lock.
@Entity
public class Report extends PanacheEntityBase {

    private static final int NO_WAIT = 0;
    private static final String NAMED = " from report r join unnest(cast(:units as bigint[]), cast(:forms as text[]),"
            + " cast(:periods as text[]), cast(:coverages as text[])) as k (unit_id, form, period, coverage)"
            + " on r.unit_id = k.unit_id and r.form = k.form and r.period = k.period and r.coverage = k.coverage";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_seq")
    @SequenceGenerator(name = "report_seq", sequenceName = "report_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column
    private long unitId;

    @Column
    private String form;

    @Column
    private String period;

    @Column
    @Enumerated(EnumType.STRING)
    private Coverage coverage;

    @Column
    @Enumerated(EnumType.STRING)
    private ReportState state = ReportState.DRAFT;

    @Column
    private long revision;

    @Column
    private long edit;

    @Column
    private int highestVersion;

    @Column
    private @Nullable Integer handedIn;

    @Column
    private @Nullable Integer approved;

    @Column
    private @Nullable Instant firstSubmittedAt;

    @Column
    private @Nullable Instant lastSubmittedAt;

    @Column
    private @Nullable LocalDate resendBy;

    @Column
    private @Nullable Long onBehalfById;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String draft;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable TakenSteps marks;

    /// The hash of the newest event; null where there is none, or it was sent before hashes were kept.
    @Column
    private @Nullable Long contentHash;

    /// The same by the scheme that covers every field, good while it is of this revision.
    @Column
    private @Nullable Long wholeHash;

    @Column
    private @Nullable Long wholeRevision;

    protected Report() {}

    public Report(ReportKey key) {
        this.unitId = key.unitId();
        this.form = key.form();
        this.period = key.period();
        this.coverage = key.coverage();
    }

    public static Optional<Report> of(ReportKey key) {
        return query(key).firstResultOptional();
    }

    /// Held until the end of the transaction, or refused at once where somebody else holds it.
    static Optional<Report> held(ReportKey key) {
        return query(key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", NO_WAIT)
                .firstResultOptional();
    }

    private static PanacheQuery<Report> query(ReportKey key) {
        return find(
                "unitId = ?1 and form = ?2 and period = ?3 and coverage = ?4",
                key.unitId(),
                key.form(),
                key.period(),
                key.coverage());
    }

    /// The ids of those that exist.
    static Map<ReportKey, Long> ids(List<ReportKey> keys) {
        List<Tuple> found = named("select r.id, r.unit_id, r.form, r.period, r.coverage", Tuple.class, keys, "")
                .getResultList();
        return found.stream().collect(Collectors.toMap(Report::key, Report::id));
    }

    /// Those of these that nobody else holds, held until the end of the transaction.
    static List<Report> free(Collection<Long> ids) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from report where id = any(:ids) order by id for update skip locked", Report.class)
                .setParameter("ids", ids.toArray(Long[]::new))
                .getResultList();
    }

    /// Those that exist, each held until the end of the transaction, in the order of their ids.
    static Map<ReportKey, Report> heldAll(List<ReportKey> keys) {
        List<Report> found = named("select r.*", Report.class, keys, " order by r.id for update of r")
                .getResultList();
        return found.stream().collect(Collectors.toMap(Report::key, Function.identity()));
    }

    /// The tags of those that exist, each held until the end of the transaction, in the order of their ids.
    static Map<ReportKey, String> heldTags(List<ReportKey> keys) {
        return tags(keys, " order by r.id for update of r");
    }

    /// The tags of those that exist, in no transaction's way.
    static Map<ReportKey, String> tags(List<ReportKey> keys) {
        return tags(keys, "");
    }

    private static Map<ReportKey, String> tags(List<ReportKey> keys, String then) {
        List<Tuple> found = named(
                        "select r.id, r.unit_id, r.form, r.period, r.coverage, r.edit", Tuple.class, keys, then)
                .getResultList();
        return found.stream().collect(Collectors.toMap(Report::key, row -> tag(id(row), row.get(5, Long.class))));
    }

    private static long id(Tuple row) {
        return row.get(0, Long.class);
    }

    private static ReportKey key(Tuple row) {
        return new ReportKey(
                row.get(1, Long.class),
                row.get(2, String.class),
                row.get(3, String.class),
                Coverage.valueOf(row.get(4, String.class)));
    }

    /// Those that exist, in no transaction's way.
    static Map<ReportKey, Report> all(List<ReportKey> keys) {
        List<Report> found = named("select r.*", Report.class, keys, "").getResultList();
        return found.stream().collect(Collectors.toMap(Report::key, Function.identity()));
    }

    private static Query named(String select, Class<?> row, List<ReportKey> keys, String then) {
        List<ReportKey> distinct = keys.stream().distinct().toList();
        return getEntityManager()
                .createNativeQuery(select + NAMED + then, row)
                .setParameter("units", distinct.stream().map(ReportKey::unitId).toArray(Long[]::new))
                .setParameter("forms", distinct.stream().map(ReportKey::form).toArray(String[]::new))
                .setParameter(
                        "periods", distinct.stream().map(ReportKey::period).toArray(String[]::new))
                .setParameter(
                        "coverages",
                        distinct.stream().map(key -> key.coverage().name()).toArray(String[]::new));
    }

    /// The next reports of a campaign of which something was sent, locked, by id.
    public static List<Report> sentAfter(long id, int limit, String form, String period) {
        return Report.<Report>find(
                        "id > ?1 and form = ?2 and period = ?3 and revision > 0 order by id", id, form, period)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    /// Some reports of a campaign whose newest event was sent by a version that did not keep its hashes, locked.
    public static List<Report> withoutHashes(int limit, String form, String period) {
        return Report.<Report>find(
                        "form = ?1 and period = ?2 and revision > 0"
                                + " and (contentHash is null or coalesce(wholeRevision, 0) <> revision) order by id",
                        form,
                        period)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    /// A page of reports by id.
    static List<Report> after(long id, int limit, ReportFilter filter) {
        return Report.<Report>find(
                        "from Report report where " + filter.condition() + " order by report.id", filter.parameters(id))
                .page(0, limit)
                .list();
    }

    /// @param content the draft's new content; what was checked of the one before is open again
    /// @param by who fills it in
    void edit(String content, Actor by) {
        may(LegalMoves.Editing.class).edit();
        draft = content;
        marks = marks().editedBy(by.name());
        edit++;
    }

    /// Hands a new version in.
    ///
    /// @return the version's number
    int submit(Instant now) {
        return handedIn(may(LegalMoves.Submitting.class).submit(now), now);
    }

    /// Hands a version in that came on paper. Where nothing was handed in before, it came when the paper did.
    ///
    /// @return the version's number
    int submitOnPaper(long office, Instant received, Instant now) {
        LegalMoves.Submitting stage = may(LegalMoves.Submitting.class);
        Stage next = stage.submit(now);
        boolean isFirst = now.equals(next.course().firstSubmittedAt());
        int number = handedIn(isFirst ? stage.submit(received) : next, now);
        onBehalfById = office;
        return number;
    }

    /// @param content the returned version's content, which becomes the draft to mend
    /// @param by the last day for sending it again
    void sendBack(String content, LocalDate by, Instant now) {
        turn(may(LegalMoves.Returning.class).sendBack(), content, now);
        resendBy = by;
        marks = marks().cleared();
    }

    /// Approves the version handed in; on a withdrawn report approves the withdrawal, which clears the approved
    /// version.
    void approve(Instant now) {
        turn(may(LegalMoves.Approving.class).approve(), draft, now);
    }

    void lock(Instant now) {
        turn(may(LegalMoves.Locking.class).lock(), draft, now);
    }

    /// Hands another version in; the approved one, if any, stands until this one is approved.
    ///
    /// @return the version's number
    int correct(Instant now) {
        return handedIn(may(LegalMoves.Correcting.class).correct(now), now);
    }

    /// @param content the newest version's content, which becomes the draft of what may follow
    void withdraw(String content, Instant now) {
        turn(may(LegalMoves.Withdrawing.class).withdraw(), content, now);
        marks = marks().cleared();
    }

    /// Becomes what its newest event tells, after the database was put back to a copy that knew less. What was taken of
    /// its review is lost.
    ///
    /// @param highest the newest version's number that is known
    /// @param nextDraft what stands to be mended or handed in anew, where the state has a draft
    /// @throws IllegalArgumentException where no moves lead there
    void become(ReportChanged event, int highest, @Nullable String nextDraft) {
        Stage next = stageOf(event, highest);
        stand(next, next instanceof LegalMoves.Editing ? nextDraft : null);
        resendBy = event.resendBy();
        onBehalfById = event.onBehalfById();
        marks = null;
        revision = event.revision();
        told(event);
        edit++;
    }

    private static Stage stageOf(ReportChanged event, int highest) {
        ReportChanged.Figures handedIn = event.handedIn();
        Stage next = Stage.restored(
                highest == 0 ? ReportState.DRAFT : ReportState.of(event.state()),
                new Course(
                        highest,
                        event.approved() == null ? null : event.approved().version(),
                        event.firstSubmittedAt(),
                        event.lastSubmittedAt()));
        if (!Objects.equals(next.handedIn(), handedIn == null ? null : handedIn.version())) {
            throw new IllegalArgumentException(
                    "a report that is " + next.state() + " in version " + highest + " does not have " + handedIn);
        }
        return next;
    }

    /// Takes a revision above one that others have heard and that is lost. Nothing else changes.
    void overtake(long next) {
        revision = next;
        edit++;
    }

    /// What was taken of the report's review.
    TakenSteps marks() {
        return marks == null ? TakenSteps.NONE : marks;
    }

    /// A step was taken, or taken back.
    void mark(TakenSteps next) {
        marks = next;
        edit++;
    }

    /// What the version rests on that is handed in next.
    void standsOn(TakenSteps next) {
        marks = next.equals(TakenSteps.NONE) ? null : next;
    }

    /// @throws IllegalMove where the state does not allow the move
    public void require(Move move) {
        if (!possible().contains(move)) {
            throw new IllegalMove(state, move, possible());
        }
    }

    private <M extends LegalMoves> M may(Class<M> legal) {
        Stage stage = stage();
        if (!legal.isInstance(stage)) {
            throw new IllegalMove(state, Move.of(legal), stage.possible());
        }
        return legal.cast(stage);
    }

    private int handedIn(Stage next, Instant now) {
        onBehalfById = null;
        turn(next, null, now);
        return highestVersion;
    }

    private void turn(Stage next, @Nullable String nextDraft, Instant now) {
        stand(next, nextDraft);
        revision = Revisions.next(revision, now);
        edit++;
    }

    private void stand(Stage next, @Nullable String nextDraft) {
        Course course = next.course();
        state = next.state();
        resendBy = null;
        highestVersion = course.highestVersion();
        handedIn = next.handedIn();
        approved = course.approved();
        firstSubmittedAt = course.firstSubmittedAt();
        lastSubmittedAt = course.lastSubmittedAt();
        draft = nextDraft;
    }

    private Stage stage() {
        return Stage.restored(state, new Course(highestVersion, approved, firstSubmittedAt, lastSubmittedAt));
    }

    public Set<Move> possible() {
        return stage().possible();
    }

    public ReportKey key() {
        return new ReportKey(unitId, form, period, coverage);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    /// Notes what the newest event proves.
    void told(ReportChanged event) {
        contentHash = ContentHash.of(event);
        wholeHash = ContentHash.whole(event);
        wholeRevision = revision;
    }

    /// Whether this event has the hashes that were noted of the newest one; true where none were.
    boolean isProvedBy(ReportChanged event) {
        boolean whole = wholeRevision != null && wholeRevision == revision;
        return (contentHash == null || contentHash == ContentHash.of(event))
                && (!whole || Objects.equals(wholeHash, ContentHash.whole(event)));
    }

    @Nullable
    Long contentHash() {
        return contentHash;
    }

    /// How often the report was written, drafts included.
    long edit() {
        return edit;
    }

    public ReportState state() {
        return state;
    }

    public long revision() {
        return revision;
    }

    /// What `ETag` and `If-Match` carry: it changes with every write to the report, drafts included.
    public String tag() {
        return tag(id(), edit);
    }

    private static String tag(long id, long edit) {
        return id + "-" + edit;
    }

    public int highestVersion() {
        return highestVersion;
    }

    public @Nullable Integer handedIn() {
        return handedIn;
    }

    /// The office that entered the version handed in on behalf of the unit, from a paper; null where the unit did.
    public @Nullable Long onBehalfById() {
        return handedIn == null ? null : onBehalfById;
    }

    public @Nullable Integer approved() {
        return approved;
    }

    public @Nullable Instant firstSubmittedAt() {
        return firstSubmittedAt;
    }

    /// Of a returned report the last day for sending it again; null where none was set.
    @Nullable
    LocalDate resendBy() {
        return resendBy;
    }

    public @Nullable Instant lastSubmittedAt() {
        return lastSubmittedAt;
    }

    public @Nullable String draft() {
        return draft;
    }
}
