package vn.hopluu.plan.population;

import java.util.Collection;
import java.util.stream.Collectors;

/// Ids for a statement that takes any number of them as one parameter.
public final class UnitIds {

    private UnitIds() {}

    /// An array as PostgreSQL writes it: `{17,19}`.
    public static String array(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
