package vn.hopluu.plan.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.Period;
import vn.hopluu.plan.http.Revised;
import vn.hopluu.web.language.Worded;

/// A form as it is answered.
///
/// @param slots by number
/// @param versions by number
@Schema(name = "Form")
public record FormView(
        String code,
        long revision,
        String name,
        String regime,
        @Worded Period.Type periodType,
        List<SlotView> slots,
        List<Version> versions)
        implements Revised {

    @Schema(name = "Slot")
    public record SlotView(
            int slot, String indicator, @Nullable String member, int scale, boolean adds) {}

    /// @param cells in the order of the paper
    @Schema(name = "FormVersion")
    public record Version(
            int number,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<FormCell> cells,
            List<FormChanged.Section> sections,
            List<FormChanged.Narrative> narratives,
            List<FormChanged.Rule> rules) {}

    static FormView of(Form form) {
        List<SlotView> slots = new ArrayList<>();
        for (Slot slot : form.slots()) {
            slots.add(new SlotView(slots.size(), slot.indicator(), slot.member(), slot.scale(), slot.adds()));
        }
        return new FormView(
                form.code(),
                form.revision(),
                form.terms().name(),
                form.terms().regime(),
                form.terms().periodType(),
                slots,
                form.versions().stream()
                        .sorted(Comparator.comparingInt(FormVersion::number))
                        .map(version -> new Version(
                                version.number(),
                                version.days().from(),
                                version.days().to(),
                                version.cells(),
                                version.sections(),
                                version.narratives(),
                                version.rules()))
                        .toList());
    }
}
