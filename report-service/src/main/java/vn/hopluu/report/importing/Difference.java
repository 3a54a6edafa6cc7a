package vn.hopluu.report.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What a file would change in a report.
///
/// @param what the cell's name, `narrative III.2`, `rule DT06-DT02`, `section II`, `dataFrom` or
///     `dataTo`
/// @param before what stands there, in words; null for nothing
/// @param after what the file says
/// @param place where in the file
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        String what,
        @Nullable String before,
        String after,
        @Nullable String place) {}
