package vn.hopluu.report.dialogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// A dialogue with people or staff. Every change is a revision, made under the row's lock.
@Entity
class Dialogue extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dialogue_seq")
    @SequenceGenerator(name = "dialogue_seq", sequenceName = "dialogue_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column
    private long unitId;

    @Column
    private LocalDate heldOn;

    @Column
    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    @Column
    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column
    private @Nullable Integer participants;

    @Column
    private boolean struck;

    @Column
    private long revision;

    @ElementCollection
    @CollectionTable(name = "dialogue_opinion", joinColumns = @JoinColumn(name = "dialogue_id"))
    @OrderBy("number")
    @Column
    private List<Opinion> opinions = new ArrayList<>();

    protected Dialogue() {}

    Dialogue(long unitId, DialogueContent content) {
        this.unitId = unitId;
        write(content);
    }

    /// What the list may ask for; a null asks for any.
    record Filter(
            @Nullable List<Long> unitIds,
            @Nullable Occasion occasion,
            @Nullable Audience audience,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    static Optional<Dialogue> of(long id) {
        return findByIdOptional(id);
    }

    /// Waits for the row, so that nobody else makes the next revision.
    static Optional<Dialogue> locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// A page of dialogues by id.
    static List<Dialogue> after(long id, int limit, Filter filter) {
        StringBuilder where = new StringBuilder("id > :id");
        Parameters values = Parameters.with("id", id);
        and(where, values, "unitId in :unitIds", "unitIds", filter.unitIds());
        and(where, values, "occasion = :occasion", "occasion", filter.occasion());
        and(where, values, "audience = :audience", "audience", filter.audience());
        and(where, values, "heldOn >= :from", "from", filter.from());
        and(where, values, "heldOn <= :to", "to", filter.to());
        return Dialogue.<Dialogue>find(where + " order by id", values)
                .page(0, limit)
                .list();
    }

    private static void and(
            StringBuilder where, Parameters values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.and(name, value);
        }
    }

    void edit(DialogueContent content) {
        requireStanding();
        write(content);
    }

    private void write(DialogueContent content) {
        heldOn = content.heldOn();
        occasion = content.occasion();
        audience = content.audience();
        participants = content.participants();
        if (!opinions.equals(content.opinions())) {
            opinions.clear();
            opinions.addAll(content.opinions());
        }
        revision++;
    }

    /// Notes that a promise is kept.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for no such opinion, 409 for one that is not open
    void done(int number, LocalDate on) {
        requireStanding();
        if (number < 1 || number > opinions.size()) {
            throw Problem.of(ReportProblem.UNKNOWN_DIALOGUE, Message.of("report.dialogue.opinions", opinions.size()));
        }
        Opinion opinion = opinions.get(number - 1);
        if (!opinion.isOpen()) {
            throw Problem.of(ReportProblem.ILLEGAL_STEP, Message.of("report.dialogue.answered", number));
        }
        opinions.set(number - 1, opinion.done(on));
        revision++;
    }

    void strike() {
        requireStanding();
        struck = true;
        revision++;
    }

    private void requireStanding() {
        if (struck) {
            throw Problem.of(ReportProblem.ILLEGAL_STEP, Message.of("report.dialogue.struck"));
        }
    }

    DialogueContent content() {
        return new DialogueContent(heldOn, occasion, audience, participants, opinions, struck);
    }

    LocalDate heldOn() {
        return heldOn;
    }

    Occasion occasion() {
        return occasion;
    }

    Audience audience() {
        return audience;
    }

    @Nullable
    Integer participants() {
        return participants;
    }

    boolean isStruck() {
        return struck;
    }

    long unitId() {
        return unitId;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    long revision() {
        return revision;
    }

    /// What `ETag` and `If-Match` carry.
    String tag() {
        return id() + "-" + revision;
    }
}
