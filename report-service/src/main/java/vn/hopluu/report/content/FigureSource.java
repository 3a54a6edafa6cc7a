package vn.hopluu.report.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Where a figure was taken from, so that a total can be followed down to the cell that it was typed in.
///
/// @param file the file's name, for FILE
/// @param cell the file's sheet and cell, for FILE: `DVCQ-Q!C12`
/// @param form the form that it was taken over from, for PREFILLED
/// @param version that report's version, for PREFILLED
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureSource(
        @Nullable Kind kind,
        @Nullable String file,
        @Nullable String cell,
        @Nullable String form,
        @Nullable Integer version) {

    /// How the figure came in.
    public enum Kind {
        /// Typed by a person.
        TYPED,
        /// Pasted from somewhere.
        PASTED,
        /// Read from a file.
        FILE,
        /// Sent by another system.
        API,
        /// Taken over from another report of the same unit, or from a register.
        PREFILLED
    }
}
