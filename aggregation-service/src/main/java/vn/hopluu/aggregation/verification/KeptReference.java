package vn.hopluu.aggregation.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.web.database.KindDigests;
import vn.hopluu.web.database.KindDigests.KindDigest;

/// How much is kept of what plan-service says, by kind, counted as plan-service counts its own.
@ApplicationScoped
class KeptReference {

    private static final String THINGS = """
            select 'unit' as kind, id::text as key, revision from unit
            union all select lower(type), key, revision from catalogue_entry
            union all select 'campaign', form || '/' || period, revision from campaign
            union all select 'obligation', unit_id || '/' || form || '/' || period || '/' || coverage, revision
                from obligation
            """;

    private final KindDigests digests;

    KeptReference(KindDigests digests) {
        this.digests = digests;
    }

    List<KindDigest> all() {
        return digests.of(THINGS);
    }
}
