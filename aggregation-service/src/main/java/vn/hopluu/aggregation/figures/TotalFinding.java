package vn.hopluu.aggregation.figures;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hopluu.events.FormChanged;

/// What a rule of the form finds in totals.
///
/// @param rule its code
/// @param message in Vietnamese, with the figures
/// @param cells the figures that it names, as `DT01` or `DT06.KN`
@Schema(description = "What a rule of the form finds in the totals")
public record TotalFinding(String rule, FormChanged.Severity severity, String message, List<String> cells) {}
