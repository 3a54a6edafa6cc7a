package vn.hopluu.benchmarks.figures;

import java.lang.management.ManagementFactory;

/// What the figures were taken on.
final class Machine {

    private Machine() {}

    static String line() {
        return Runtime.getRuntime().availableProcessors() + " processors, Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version");
    }

    /// The load average of the last minute, what is measured included.
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
