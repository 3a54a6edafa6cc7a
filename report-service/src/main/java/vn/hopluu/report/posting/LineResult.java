package vn.hopluu.report.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/// What one line of a batch came to.
///
/// @param line the line's number, from 1, empty lines counted
/// @param status what the line would have been answered as `POST /reports`
/// @param report the receipt, for a 2xx
/// @param problem the problem, for the rest
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineResult(
        int line,
        int status,
        @JsonRawValue @Nullable String report,
        @JsonRawValue @Nullable String problem) {

    boolean isSuccess() {
        return status < 300;
    }
}
