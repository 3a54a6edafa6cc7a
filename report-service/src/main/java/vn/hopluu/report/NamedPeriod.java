package vn.hopluu.report;

import vn.hopluu.events.Period;
import vn.hopluu.web.language.InBoth;

/// How a period is named to a person: `quý III/2023 (2023-Q3)`, the code for whoever writes an address.
public final class NamedPeriod {

    private NamedPeriod() {}

    /// @param code also one that is none, which stands for itself
    public static InBoth of(String code) {
        try {
            return new InBoth(Period.parse(code).words() + " (" + code + ")", code);
        } catch (IllegalArgumentException none) {
            return new InBoth(code, code);
        }
    }
}
