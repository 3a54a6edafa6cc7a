package vn.hopluu.plan.verification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hopluu.web.database.KindDigests.KindDigest;

/// One kind of what this service has said.
@Schema(name = "StandingKind")
public record KindView(
        @Schema(description = "unit, indicator, regime, form, campaign or obligation")
        String kind,

        long count,

        @Schema(description = "The sum modulo 2^64 of the first 8 bytes of SHA-256 over key@revision, in base 16")
        String digest) {

    static KindView of(KindDigest kind) {
        return new KindView(kind.kind(), kind.count(), kind.digest());
    }
}
