package vn.hopluu.aggregation.reference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.hierarchy.DatedTree;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.events.UnitChanged;

/// A unit as its newest event says it is.
@Entity
@Table(name = "unit")
public class Unit extends PanacheEntityBase {

    @Id
    long id;

    long revision;

    @ElementCollection
    @CollectionTable(name = "unit_version", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "ordinal")
    List<Version> versions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "unit_route", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "ordinal")
    List<Route> routes = new ArrayList<>();

    /// One stretch of days with one code, name, type and parent.
    @Embeddable
    public record Version(
            @Column(name = "valid_from") LocalDate validFrom,
            @Column(name = "valid_to") @Nullable LocalDate validTo,
            String code,
            String name,
            String type,
            @Column(name = "parent_id") @Nullable Long parentId) {}

    /// One stretch of days with one recipient.
    @Embeddable
    public record Route(
            String regime,
            @Column(name = "valid_from") LocalDate validFrom,
            @Column(name = "valid_to") @Nullable LocalDate validTo,
            @Column(name = "recipient_id") long recipientId,
            @Column(name = "intermediary_id") @Nullable Long intermediaryId,
            @Column(name = "addressee_id") @Nullable Long addresseeId) {}

    protected Unit() {}

    Unit(long id) {
        this.id = id;
    }

    /// Takes over what the event says, which is newer.
    void become(UnitChanged event) {
        revision = event.revision();
        versions.clear();
        event.versions()
                .forEach(version -> versions.add(new Version(
                        version.validFrom(),
                        version.validTo(),
                        version.code(),
                        version.name(),
                        version.type(),
                        version.parentId())));
        routes.clear();
        event.routes()
                .forEach(route -> routes.add(new Route(
                        route.regime(),
                        route.validFrom(),
                        route.validTo(),
                        route.recipientId(),
                        route.intermediaryId(),
                        route.addresseeId())));
    }

    /// The unit's place in the dated tree, as the event says it.
    static DatedTree.Unit inTree(UnitChanged event) {
        return new DatedTree.Unit(
                event.unitId(),
                event.versions().stream()
                        .map(version -> new DatedTree.Version(
                                version.validFrom(),
                                version.validTo(),
                                version.parentId() == null ? Forest.NO_PARENT : version.parentId()))
                        .toList(),
                event.routes().stream()
                        .map(route -> new DatedTree.Route(
                                route.regime(), route.validFrom(), route.validTo(), route.recipientId()))
                        .toList());
    }
}
