package vn.hopluu.plan.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// A slot as a version of a form shows it; its place in the version's list is its place on the paper.
///
/// @param mandatory whether it must be answered: a value, no occurrence, not applicable, or missing with an explanation
@Embeddable
public record FormCell(
        @Column(name = "slot") int slot,
        @Column(name = "mandatory") boolean mandatory) {}
