package vn.hopluu.web.time;

import java.time.ZoneId;

/// The time that officers live by.
public final class VietnamTime {

    /// Vietnam has had one zone and no daylight saving since 1975.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}
}
