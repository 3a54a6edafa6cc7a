package vn.hopluu.report.importing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.report.Actor;

/// A file that was read: what it comes to, and whether it was committed.
@Entity
class ReportImport extends PanacheEntityBase {

    private static final String NOTHING_READ = "{}";
    private static final Instant LAST_OF_ALL = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID NO_ID = new UUID(0, 0);

    @Id
    private UUID id;

    @Column
    private String fileName;

    @Column
    private String fileHash;

    @Column
    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column
    private String madeBy;

    @Column
    private Instant madeAt;

    @Column
    private Instant expiresAt;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String summary;

    @Column
    private @Nullable Instant committedAt;

    @Column
    private @Nullable Boolean submitted;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String outcome;

    protected ReportImport() {}

    /// @param hash the file's SHA-256, in hexadecimal
    record File(String name, String hash) {}

    /// Of which nothing can be committed yet.
    ReportImport(UUID id, File file, Actor by, Instant expiresAt) {
        this.id = id;
        this.fileName = file.name();
        this.fileHash = file.hash();
        this.state = ImportState.REFUSED;
        this.summary = NOTHING_READ;
        this.madeBy = by.name();
        this.madeAt = by.at();
        this.expiresAt = expiresAt;
    }

    /// @param owner who uploaded it, whose alone it is
    static Optional<ReportImport> of(UUID id, String owner, Instant now) {
        return of(id, now).filter(one -> one.isOf(owner));
    }

    static Optional<ReportImport> of(UUID id, Instant now) {
        return ReportImport.<ReportImport>find("id = ?1 and expiresAt > ?2", id, now)
                .firstResultOptional();
    }

    boolean isOf(String maker) {
        return madeBy.equals(maker);
    }

    /// Waits for the row, so that of two commits the second sees the first one's outcome.
    static Optional<ReportImport> held(UUID id, Instant now) {
        return ReportImport.<ReportImport>find("id = ?1 and expiresAt > ?2", id, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static long deleteExpired(Instant now) {
        return delete("expiresAt <= ?1", now);
    }

    /// How many of a caller's imports could still be committed, or were.
    static long keptOf(String maker, Instant now) {
        return count("madeBy = ?1 and expiresAt > ?2 and state not in ?3", maker, now, ImportState.NOT_TO_COMMIT);
    }

    /// Puts away a caller's imports that cannot be committed but the newest ones.
    static void deleteRefusedBut(int newest, String maker) {
        getEntityManager()
                .createNativeQuery(
                        "delete from report_import where id in (select id from report_import"
                                + " where made_by = :maker and state in ('REFUSED', 'UNDECIDED') order by made_at desc, id offset :newest)")
                .setParameter("maker", maker)
                .setParameter("newest", newest)
                .executeUpdate();
    }

    /// A caller's imports, the newest first.
    ///
    /// @param last the one that the page before ended with, null on the first page
    static List<ReportImport> of(String maker, @Nullable ReportImport last, Instant now, int limit) {
        return ReportImport.<ReportImport>find(
                        "madeBy = ?1 and expiresAt > ?2 and (madeAt < ?3 or madeAt = ?3 and id > ?4)"
                                + " order by madeAt desc, id",
                        maker,
                        now,
                        last == null ? LAST_OF_ALL : last.madeAt,
                        last == null ? NO_ID : last.id)
                .page(0, limit)
                .list();
    }

    /// All of the file is read.
    void read(ImportState outcomeOfReading, String whatItComesTo) {
        state = outcomeOfReading;
        summary = whatItComesTo;
    }

    void commit(Instant at, boolean submit, String answer) {
        state = ImportState.COMMITTED;
        committedAt = at;
        submitted = submit;
        outcome = answer;
    }

    UUID id() {
        return id;
    }

    File file() {
        return new File(fileName, fileHash);
    }

    ImportState state() {
        return state;
    }

    String summary() {
        return summary;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant committedAt() {
        return committedAt;
    }

    @Nullable
    Boolean submitted() {
        return submitted;
    }

    @Nullable
    String outcome() {
        return outcome;
    }
}
