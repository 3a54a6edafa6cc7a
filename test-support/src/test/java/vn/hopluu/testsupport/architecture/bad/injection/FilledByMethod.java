package vn.hopluu.testsupport.architecture.bad.injection;

import jakarta.inject.Inject;
import java.time.Clock;

/// Half made until somebody calls it.
class FilledByMethod {

    Clock clock = Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC);

    @Inject
    void use(Clock given) {
        this.clock = given;
    }
}
