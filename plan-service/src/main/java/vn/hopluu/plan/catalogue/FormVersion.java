package vn.hopluu.plan.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged;
import vn.hopluu.plan.time.DateRange;

/// The form as it is printed from one day to another: some of its slots, in the order of the paper.
@Entity
@Table(name = "form_version")
public class FormVersion extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "form_version_id_seq")
    @SequenceGenerator(name = "form_version_id_seq", sequenceName = "form_version_id_seq", allocationSize = 1)
    private Long id;

    @Column(name = "number")
    private int number;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @ElementCollection
    @CollectionTable(name = "form_cell", joinColumns = @JoinColumn(name = "form_version_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 200)
    private List<FormCell> cells = new ArrayList<>();

    @Column(name = "sections")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<FormChanged.Section> sections = List.of();

    @Column(name = "narratives")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<FormChanged.Narrative> narratives = List.of();

    @Column(name = "rules")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<FormChanged.Rule> rules = List.of();

    protected FormVersion() {}

    FormVersion(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public DateRange days() {
        return new DateRange(validFrom, validTo);
    }

    List<FormCell> cells() {
        return List.copyOf(cells);
    }

    List<FormChanged.Section> sections() {
        return sections;
    }

    List<FormChanged.Narrative> narratives() {
        return narratives;
    }

    List<FormChanged.Rule> rules() {
        return rules;
    }

    /// @param placed the stated cells with their slots, in the same order
    /// @return whether anything is different now
    boolean restate(ParsedVersion stated, List<FormCell> placed) {
        List<FormChanged.Section> laidOut = stated.paper().over(placed);
        boolean same = validFrom != null
                && stated.days().equals(days())
                && placed.equals(cells())
                && laidOut.equals(sections)
                && stated.paper().narratives().equals(narratives)
                && stated.paper().rules().equals(rules);
        if (same) {
            return false;
        }
        validFrom = stated.days().from();
        validTo = stated.days().to();
        sections = laidOut;
        narratives = stated.paper().narratives();
        rules = stated.paper().rules();
        if (!placed.equals(cells())) {
            cells.clear();
            cells.addAll(placed);
        }
        return true;
    }

    void become(FormChanged.Version told) {
        validFrom = told.validFrom();
        validTo = told.validTo();
        sections = told.sections();
        narratives = told.narratives();
        rules = told.rules();
        cells.clear();
        told.slots()
                .forEach(slot -> cells.add(new FormCell(slot, told.mandatory().contains(slot))));
    }

    FormChanged.Version toEvent() {
        return new FormChanged.Version(
                number,
                validFrom,
                validTo,
                cells.stream().map(FormCell::slot).toList(),
                cells.stream().filter(FormCell::mandatory).map(FormCell::slot).toList(),
                sections,
                narratives,
                rules);
    }
}
