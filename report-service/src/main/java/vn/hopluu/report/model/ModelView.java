package vn.hopluu.report.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.register.UnitLabel;
import vn.hopluu.web.language.Worded;

/// A model as it is answered.
///
/// @param unit as it was called on the day of the registration
/// @param revision grows by one with every change; the `ETag` is `"id-revision"`
/// @param possible the steps that can be taken now
record ModelView(
        long id,
        UnitLabel unit,
        @JsonUnwrapped Content content,
        long revision,
        @Worded List<Step> possible) {

    /// How a model stands; the history keeps one of each revision.
    ///
    /// @param level the highest at which it is recognised
    /// @param sheet left out in lists
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(
            String name,
            @Worded Field field,
            @Worded Holder holder,
            LocalDate registeredOn,
            @Worded Status status,
            @Worded @Nullable Level level,
            List<Reached> steps,
            @Nullable RegistrationSheet sheet) {

        static Content of(Model model) {
            return of(model, model.text().sheet());
        }

        private static Content of(Model model, @Nullable RegistrationSheet sheet) {
            ModelText text = model.text();
            return new Content(
                    text.name(),
                    text.field(),
                    text.holder(),
                    text.registeredOn(),
                    model.status(),
                    model.level(),
                    model.steps(),
                    sheet);
        }
    }

    static ModelView of(Model model, Unit unit) {
        return of(model, unit, Content.of(model));
    }

    /// Without the sheet, for a list.
    static ModelView brief(Model model, Unit unit) {
        return of(model, unit, Content.of(model, null));
    }

    private static ModelView of(Model model, Unit unit, Content content) {
        return new ModelView(
                model.id(),
                UnitLabel.of(unit, content.registeredOn()),
                content,
                model.revision(),
                model.status().steps().stream().sorted().toList());
    }
}
