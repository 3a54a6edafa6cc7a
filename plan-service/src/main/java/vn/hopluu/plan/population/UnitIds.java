package vn.hopluu.plan.population;

import java.util.Collection;
import java.util.stream.Collectors;

/// Ids for a statement that takes any number of them as one parameter: `IN (SELECT unnest(CAST(:ids AS bigint[])))`.
/// Where
/// the array itself is compared with, PostgreSQL may read the text once for each row that it looks at.
public final class UnitIds {

    private UnitIds() {}

    /// An array as PostgreSQL writes it: `{17,19}`.
    public static String array(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
