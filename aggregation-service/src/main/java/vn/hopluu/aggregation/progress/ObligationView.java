package vn.hopluu.aggregation.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.web.language.Worded;

/// One report that is owed, or that came though nobody owes it.
@Schema(name = "ProgressOfObligation", description = "One report that is owed, by whom and how it stands")
public record ObligationView(
        UnitView unit,

        @Schema(description = "OWN or CONSOLIDATED", examples = "OWN") @Worded(of = Coverage.class)
        String coverage,

        @Worded Standing standing,
        boolean submitted,

        @Schema(description = "The last moment that is in time") @Nullable
        Instant due,

        @Schema(description = "Why there is no due moment, in Vietnamese") @Nullable
        String undetermined,

        @Schema(description = "When it was first handed in, by the server's clock") @Nullable
        Instant firstSubmittedAt,

        @Schema(description = "The report's state as it stands now; null: there is none", examples = "APPROVED")
        @Worded(of = ReportChanged.State.class)
        @Nullable
        String report,

        @Schema(description = "Of a returned report the last day for sending it again; null where none was set")
        @Nullable
        LocalDate resendBy,

        @Schema(description = "Whether that day was over at the moment asked for")
        boolean resendOverdue,

        @Schema(description = "The same for a person: đã trả lại, chờ gửi lại đến hết …; quá hạn gửi lại …") @Nullable
        String resend,

        @Schema(description = "The successor that enters the report of an abolished unit") @Nullable
        NamedUnit enteredBy,

        @Schema(description = "The office that collects and reviews it on the way") @Nullable
        NamedUnit via,

        @Schema(description = "The office to which it is addressed, where that is another than whose total it enters")
        @Nullable
        NamedUnit addressee) {

    /// A unit by its newest name.
    public record NamedUnit(long id, String code, String name) {}
}
