package vn.hopluu.report.model;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;

/// A mô hình Dân vận khéo and how far it has come. Every change is a revision, made under the row's lock; each step is
/// kept as the day on which it was taken, so that what stood on any day can be counted.
@Entity
class Model extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "model_seq")
    @SequenceGenerator(name = "model_seq", sequenceName = "model_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column
    private long unitId;

    @Column
    private String name;

    @Column
    @Enumerated(EnumType.STRING)
    private Field field;

    @Column
    @Enumerated(EnumType.STRING)
    private Holder holder;

    @Column
    @Enumerated(EnumType.STRING)
    private Status status = Status.REGISTERED;

    @Column
    private LocalDate registeredOn;

    @Column
    private @Nullable LocalDate operatingOn;

    @Column
    private @Nullable LocalDate communeOn;

    @Column
    private @Nullable LocalDate districtOn;

    @Column
    private @Nullable LocalDate provinceOn;

    @Column
    private @Nullable LocalDate replicatedOn;

    @Column
    private @Nullable LocalDate stoppedOn;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private RegistrationSheet sheet;

    @Column
    private long revision;

    protected Model() {}

    Model(long unitId, ModelText text) {
        this.unitId = unitId;
        write(text);
    }

    /// What the list may ask for; a null asks for any.
    record Filter(
            @Nullable List<Long> unitIds,
            @Nullable Field field,
            @Nullable Status status,
            @Nullable Integer year) {}

    static Optional<Model> of(long id) {
        return findByIdOptional(id);
    }

    /// Waits for the row, so that nobody else makes the next revision.
    static Optional<Model> locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Whether another entry of the unit says the same name and day.
    static boolean isThere(long unitId, ModelText text, long except) {
        return count(
                        "unitId = ?1 and registeredOn = ?2 and name = ?3 and status <> ?4 and id <> ?5",
                        unitId,
                        text.registeredOn(),
                        text.name(),
                        Status.STRUCK,
                        except)
                > 0;
    }

    /// A page of models by id.
    static List<Model> after(long id, int limit, Filter filter) {
        StringBuilder where = new StringBuilder("id > :id");
        Parameters values = Parameters.with("id", id);
        if (filter.unitIds() != null) {
            where.append(" and unitId in :unitIds");
            values.and("unitIds", filter.unitIds());
        }
        if (filter.field() != null) {
            where.append(" and field = :field");
            values.and("field", filter.field());
        }
        if (filter.status() != null) {
            where.append(" and status = :status");
            values.and("status", filter.status());
        }
        if (filter.year() != null) {
            where.append(" and registeredOn between :first and :last");
            values.and("first", LocalDate.of(filter.year(), 1, 1));
            values.and("last", LocalDate.of(filter.year(), 12, 31));
        }
        return Model.<Model>find(where + " order by id", values).page(0, limit).list();
    }

    /// Replaces what is written.
    ///
    /// @throws IllegalStep for a model that is struck out
    void edit(ModelText text) {
        if (status == Status.STRUCK) {
            throw new IllegalStep(status, Message.of("report.illegal-step.edit"), Set.of());
        }
        write(text);
    }

    private void write(ModelText text) {
        name = text.name();
        field = text.field();
        holder = text.holder();
        registeredOn = text.registeredOn();
        sheet = text.sheet();
        revision++;
    }

    void operate(LocalDate on) {
        require(Step.OPERATE);
        operatingOn = on;
        turn();
    }

    /// @param level higher than every level so far
    void recognise(Level level, LocalDate on) {
        require(Step.RECOGNISE);
        recognisedOn(level, on);
        turn();
    }

    void replicate(LocalDate on) {
        require(Step.REPLICATE);
        replicatedOn = on;
        turn();
    }

    void stop(LocalDate on) {
        require(Step.STOP);
        stoppedOn = on;
        turn();
    }

    /// Takes the newest step back.
    void takeBack() {
        require(Step.TAKE_BACK);
        Reached newest = steps().getLast();
        switch (newest.status()) {
            case STOPPED -> stoppedOn = null;
            case REPLICATED -> replicatedOn = null;
            case RECOGNISED -> recognisedOn(newest.atLevel(), null);
            case OPERATING -> operatingOn = null;
            case REGISTERED, STRUCK -> throw new IllegalStateException("never a newest step that is taken back");
        }
        turn();
    }

    void strike() {
        require(Step.STRIKE);
        status = Status.STRUCK;
        revision++;
    }

    /// @throws IllegalStep where the state does not allow the step
    void require(Step step) {
        if (!status.steps().contains(step)) {
            throw new IllegalStep(status, Message.word(step), status.steps());
        }
    }

    private void recognisedOn(Level level, @Nullable LocalDate on) {
        switch (level) {
            case COMMUNE -> communeOn = on;
            case DISTRICT -> districtOn = on;
            case PROVINCE -> provinceOn = on;
        }
    }

    private void turn() {
        status = stoppedOn != null ? Status.STOPPED : furthest();
        revision++;
    }

    private Status furthest() {
        if (replicatedOn != null) {
            return Status.REPLICATED;
        }
        if (level() != null) {
            return Status.RECOGNISED;
        }
        return operatingOn == null ? Status.REGISTERED : Status.OPERATING;
    }

    /// The steps taken, in the order of their days; on one day in the order in which a model takes them.
    List<Reached> steps() {
        return Stream.of(
                        new Reached(Status.REGISTERED, null, registeredOn),
                        new Reached(Status.OPERATING, null, operatingOn),
                        new Reached(Status.RECOGNISED, Level.COMMUNE, communeOn),
                        new Reached(Status.RECOGNISED, Level.DISTRICT, districtOn),
                        new Reached(Status.RECOGNISED, Level.PROVINCE, provinceOn),
                        new Reached(Status.REPLICATED, null, replicatedOn),
                        new Reached(Status.STOPPED, null, stoppedOn))
                .filter(Reached::isReached)
                .sorted(Reached.BY_DAY)
                .toList();
    }

    /// The highest level at which the model is recognised, or null.
    @Nullable
    Level level() {
        if (provinceOn != null) {
            return Level.PROVINCE;
        }
        if (districtOn != null) {
            return Level.DISTRICT;
        }
        return communeOn == null ? null : Level.COMMUNE;
    }

    ModelText text() {
        return new ModelText(name, field, holder, registeredOn, sheet);
    }

    Status status() {
        return status;
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
