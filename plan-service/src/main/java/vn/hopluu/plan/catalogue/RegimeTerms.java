package vn.hopluu.plan.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.hopluu.events.RegimeChanged;

/// What a regime says.
@Embeddable
public record RegimeTerms(
        @Column(name = "name") String name,
        @Column(name = "tree") @Enumerated(EnumType.STRING) RegimeChanged.Tree tree,

        @Column(name = "data_window") @Enumerated(EnumType.STRING)
        RegimeChanged.Window window) {

    /// Whether figures would travel otherwise, or periods hold other days.
    boolean worksLike(RegimeTerms other) {
        return tree == other.tree && window == other.window;
    }
}
