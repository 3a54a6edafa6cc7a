package vn.hopluu.plan.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.Revisions;

/// A form (biểu mẫu): slots that only ever grow in number, and dated versions that show some of them.
@Entity
@Table(name = "form")
public class Form extends PanacheEntityBase {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "revision")
    private long revision;

    @Embedded
    @Column
    private FormTerms terms;

    @ElementCollection
    @CollectionTable(name = "form_slot", joinColumns = @JoinColumn(name = "form"))
    @OrderColumn(name = "number")
    @BatchSize(size = 200)
    private List<Slot> slots = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "form", nullable = false)
    @OrderBy("number")
    @BatchSize(size = 200)
    private List<FormVersion> versions = new ArrayList<>();

    protected Form() {}

    Form(String code, FormTerms terms) {
        this.code = code;
        this.terms = terms;
    }

    public static Optional<Form> named(String code) {
        return Form.findByIdOptional(code);
    }

    /// All slots of all forms that hold figures of the indicator.
    static List<Slot> slotsOf(String indicator) {
        return getEntityManager()
                .createQuery("select s from Form f join f.slots s where s.indicator = ?1", Slot.class)
                .setParameter(1, indicator)
                .getResultList();
    }

    public String code() {
        return code;
    }

    long revision() {
        return revision;
    }

    public FormTerms terms() {
        return terms;
    }

    List<Slot> slots() {
        return List.copyOf(slots);
    }

    List<FormVersion> versions() {
        return List.copyOf(versions);
    }

    public Optional<FormVersion> versionOn(LocalDate day) {
        return versions.stream().filter(version -> version.days().contains(day)).findFirst();
    }

    Optional<FormVersion> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /// The number of the slot that holds the figure, or empty while there is none.
    Optional<Integer> slotOf(String indicator, @Nullable String member) {
        for (int number = 0; number < slots.size(); number++) {
            if (slots.get(number).holds(indicator, member)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /// States the form and one of its versions; figures that no slot holds get new slots at the end.
    ///
    /// @return whether anything is different now; the revision grew only then
    boolean restate(ParsedVersion stated, Instant now) {
        boolean changed = revision == 0 || !stated.terms().equals(terms);
        terms = stated.terms();
        List<FormCell> cells = stated.cells().stream().map(this::place).toList();
        FormVersion version = version(stated.number()).orElseGet(() -> {
            FormVersion added = new FormVersion(stated.number());
            versions.add(added);
            return added;
        });
        changed |= version.restate(stated, cells);
        if (changed) {
            revision = Revisions.next(revision, now);
        }
        return changed;
    }

    private FormCell place(ParsedCell cell) {
        int number = slotOf(cell.indicator(), cell.member()).orElseGet(() -> {
            slots.add(cell.newSlot());
            return slots.size() - 1;
        });
        return new FormCell(number, cell.mandatory());
    }

    void become(FormChanged event) {
        terms = new FormTerms(event.name(), event.regime(), event.periodType());
        // Slots are only ever added
        event.slots().stream().skip(slots.size()).map(Slot::of).forEach(slots::add);
        for (FormChanged.Version told : event.versions()) {
            FormVersion version = version(told.number()).orElseGet(() -> {
                FormVersion added = new FormVersion(told.number());
                versions.add(added);
                return added;
            });
            version.become(told);
        }
        revision = event.revision();
    }

    FormChanged toEvent() {
        return new FormChanged(
                code,
                revision,
                terms.name(),
                terms.regime(),
                terms.periodType(),
                slots.stream().map(Slot::toEvent).toList(),
                versions.stream()
                        .sorted(Comparator.comparingInt(FormVersion::number))
                        .map(FormVersion::toEvent)
                        .toList());
    }
}
