package vn.hopluu.plan.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// What names a seal: a campaign and a root of its forest.
@Embeddable
record SealKey(
        @Column(name = "form") String form,
        @Column(name = "period") String period,
        @Column(name = "root_id") long rootId) {}
