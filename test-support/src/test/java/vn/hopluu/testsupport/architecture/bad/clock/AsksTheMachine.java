package vn.hopluu.testsupport.architecture.bad.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;

/// Every way round the injected clock.
class AsksTheMachine {

    final Instant instant = Instant.now();
    final LocalDate day = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    final Supplier<Instant> later = Instant::now;
    final Clock clock = Clock.systemUTC();
    final Clock ticking = Clock.tickSeconds(ZoneId.of("Asia/Ho_Chi_Minh"));
    final long millis = System.currentTimeMillis();

    @SuppressWarnings("JavaUtilDate")
    final Date date = new Date();
}
