package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.database.Sql;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Pictures of papers. One that is taken in is its sender's until it is part of a version; what is in
/// none after a day is put away.
@ApplicationScoped
class Scans {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_WAITING = 20;

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    Scans(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /// A picture as it is kept.
    record Picture(ScanType type, byte[] content) {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for what is no picture, 429 for too many
    @Transactional
    ScanView take(byte[] file) {
        ScanType type = ScanType.of(file)
                .orElseThrow(() -> Problem.of(ReportProblem.FILE_REFUSED, Message.of("report.scans.no-picture")));
        Instant now = clock.instant();
        sql.update("delete from scan where not in_version and taken_at < ?", moment(now.minus(KEPT)));
        int waiting = sql.query(
                        "select count(*) from scan where not in_version and taken_by = ?",
                        row -> row.getInt(1),
                        caller.name())
                .getFirst();
        if (waiting >= MOST_WAITING) {
            throw Problem.builder(ReportProblem.TOO_MANY_IMPORTS, Message.of("report.scans.too-many", MOST_WAITING))
                    .withHeader("Retry-After", "60")
                    .build();
        }
        ScanView scan = new ScanView(UUID.randomUUID(), type.mediaType(), file.length, sha256(file));
        sql.update(
                "insert into scan (id, type, content, sha256, taken_by, taken_at) values (?, ?, ?, ?, ?, ?)",
                scan.id(),
                type.name(),
                file,
                scan.sha256(),
                caller.name(),
                moment(now));
        return scan;
    }

    /// Makes it part of a version, in the caller's transaction.
    ///
    /// @return whether it waited, and is the caller's
    boolean enter(UUID id) {
        return sql.update(
                        "update scan set in_version = true where id = ? and taken_by = ? and not in_version",
                        id,
                        caller.name())
                == 1;
    }

    Optional<Picture> of(UUID id) {
        return sql
                .query(
                        "select type, content from scan where id = ?",
                        row -> new Picture(ScanType.valueOf(row.getString(1)), row.getBytes(2)),
                        id)
                .stream()
                .findFirst();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
