package vn.hopluu.testsupport.architecture.bad.injection;

import jakarta.inject.Inject;
import java.time.Clock;

/// Half made until somebody fills it.
class FilledField {

    @Inject
    Clock clock;
}
