package vn.hopluu.plan.unit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import vn.hopluu.events.Revisions;
import vn.hopluu.events.UnitChanged;

/// A unit: a territory, an office or a union, whatever it was called and wherever it stood over time.
///
/// Its id is a number that is never given twice, because codes are: 03390 was thị trấn Tam Đường until 30/6/2025 and is
/// xã Bình Lư since.
@Entity
@Table(name = "unit")
public class Unit extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    private Long id;

    @Column(name = "revision")
    private long revision;

    @ElementCollection
    @CollectionTable(name = "unit_version", joinColumns = @JoinColumn(name = "unit_id"))
    @BatchSize(size = 1_000)
    private List<UnitVersion> versions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "unit_route", joinColumns = @JoinColumn(name = "unit_id"))
    @BatchSize(size = 1_000)
    private List<UnitRoute> routes = new ArrayList<>();

    protected Unit() {}

    /// A unit that is not there yet.
    ///
    /// @param id handed out by [UnitRegister#newIds]
    Unit(long id) {
        this.id = id;
    }

    public long id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public UnitHistory history() {
        return new UnitHistory(versions, routes);
    }

    public Optional<UnitVersion> versionOn(LocalDate day) {
        return history().on(day);
    }

    /// Replaces the whole history. By new lists, not in the old ones: only then does a flush delete the
    /// rows of all units together and insert them together, in batches. Lists that are emptied and filled
    /// again are written unit by unit.
    ///
    /// @return whether anything is different now; the revision grew only then
    boolean restate(UnitHistory stated, Instant now) {
        UnitHistory present = history();
        if (stated.equals(present)) {
            return false;
        }
        if (!stated.versions().equals(present.versions())) {
            versions = new ArrayList<>(stated.versions());
        }
        if (!stated.routes().equals(present.routes())) {
            routes = new ArrayList<>(stated.routes());
        }
        revision = Revisions.next(revision, now);
        return true;
    }

    void become(UnitChanged event) {
        versions =
                new ArrayList<>(event.versions().stream().map(UnitVersion::of).toList());
        routes = new ArrayList<>(event.routes().stream().map(UnitRoute::of).toList());
        revision = event.revision();
    }

    UnitChanged toEvent() {
        UnitHistory history = history();
        return new UnitChanged(
                id,
                revision,
                history.versions().stream().map(UnitVersion::toEvent).toList(),
                history.routes().stream().map(UnitRoute::toEvent).toList());
    }
}
