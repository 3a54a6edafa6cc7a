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

    protected FormVersion() {}

    FormVersion(int number, DateRange days, List<FormCell> cells) {
        this.number = number;
        this.validFrom = days.from();
        this.validTo = days.to();
        this.cells.addAll(cells);
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

    /// @return whether anything is different now
    boolean restate(DateRange days, List<FormCell> stated) {
        if (days.equals(days()) && stated.equals(cells())) {
            return false;
        }
        validFrom = days.from();
        validTo = days.to();
        if (!stated.equals(cells())) {
            cells.clear();
            cells.addAll(stated);
        }
        return true;
    }

    FormChanged.Version toEvent() {
        return new FormChanged.Version(
                number,
                validFrom,
                validTo,
                cells.stream().map(FormCell::slot).toList(),
                cells.stream().filter(FormCell::mandatory).map(FormCell::slot).toList());
    }
}
