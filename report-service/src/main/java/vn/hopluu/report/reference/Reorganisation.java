package vn.hopluu.report.reference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.events.ReorganisationChanged;
import vn.hopluu.events.ReorganisationChanged.Kind;

/// A reorganisation (sắp xếp đơn vị) as plan-service last described it: who took over from whom.
@Entity
public class Reorganisation extends PanacheEntityBase {

    @Id
    private String code;

    @Column
    private long revision;

    @ElementCollection
    @CollectionTable(name = "succession", joinColumns = @JoinColumn(name = "reorganisation"))
    private Set<Succession> successions = new HashSet<>();

    /// @param whole whether all of the predecessor came there; else a part did
    @Embeddable
    record Succession(long predecessorId, long successorId, boolean whole) {}

    protected Reorganisation() {}

    Reorganisation(String code) {
        this.code = code;
    }

    void apply(ReorganisationChanged event) {
        revision = event.revision();
        Set<Succession> stated = event.successions().stream()
                .map(one -> new Succession(one.predecessorId(), one.successorId(), one.kind() == Kind.FULL))
                .collect(Collectors.toSet());
        successions.retainAll(stated);
        successions.addAll(stated);
    }

    long revision() {
        return revision;
    }
}
