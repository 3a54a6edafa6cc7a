package vn.hopluu.report.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.web.database.KindDigests;

/// How much is kept of what plan-service says, by kind, counted as plan-service counts its own.
@ApplicationScoped
class ReferenceCounts {

    private static final String THINGS = """
            select 'unit' as kind, cast(id as text) as key, revision from unit
            union all select 'indicator', 'indicator/' || code, revision from indicator
            union all select 'regime', 'regime/' || code, revision from regime
            union all select 'form', 'form/' || code, revision from form
            union all select 'campaign', form || '/' || period, revision from campaign
            union all select 'obligation', unit_id || '/' || form || '/' || period || '/' || coverage, revision
                from obligation
            """;

    private final KindDigests digests;

    ReferenceCounts(KindDigests digests) {
        this.digests = digests;
    }

    List<KindView> all() {
        return digests.of(THINGS).stream().map(KindView::of).toList();
    }
}
