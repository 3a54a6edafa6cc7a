package vn.hopluu.report.model;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A model as it is sent: to be registered, or to replace what was written of it.
public record ModelBody(
        @Schema(description = "code or code@YYYY-MM-DD; left out of a PUT, since a model keeps its unit") @Nullable
        String unit,

        @Schema(description = "What the model is called, at most 300 characters; not who carries it") @Nullable
        String name,

        @Nullable Field field,
        @Nullable Holder holder,
        @Nullable LocalDate registeredOn,
        @Nullable RegistrationSheet sheet) {}
