package vn.hopluu.benchmarks.figures;

import java.lang.management.ManagementFactory;

/// What the figures were taken on.
public final class Machine {

    private Machine() {}

    public static String line() {
        return Runtime.getRuntime().availableProcessors() + " processors, load "
                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() + ", Java "
                + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.version");
    }
}
