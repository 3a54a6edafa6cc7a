package vn.hopluu.report.reference;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.report.NamedPeriod;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Finds the definition of the form to fill in for a campaign.
@ApplicationScoped
public class FormDefinitions {

    private final ReferenceCache known;

    FormDefinitions(ReferenceCache known) {
        this.known = known;
    }

    /// Which definition: a campaign's form as of its structure date.
    private record Key(String form, LocalDate structureDate) {}

    /// @param asked the form version that the sender filled in, or null for the one in use
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem where the campaign does not use that version, or the
    ///     catalogue has not arrived
    public FormDefinition definition(Campaign campaign, @Nullable Integer asked) {
        FormDefinition definition = known.get(
                        new Key(campaign.form(), campaign.structureDate()),
                        FormDefinition.class,
                        () -> Optional.of(read(campaign)))
                .orElseThrow();
        if (asked != null && asked != definition.version()) {
            throw Problem.builder(
                            ReportProblem.SUPERSEDED_FORM_VERSION,
                            Message.of(
                                    "report.form-definitions.superseded-form-version",
                                    asked,
                                    definition.form(),
                                    NamedPeriod.of(campaign.period()),
                                    definition.version()))
                    .with("current", "/api/v1/forms/" + definition.form() + "/versions/" + definition.version())
                    .with("currentVersion", definition.version())
                    .build();
        }
        return definition;
    }

    /// The definition of a campaign that is only looked at: empty where the catalogue has not arrived.
    public Optional<FormDefinition> ready(Campaign campaign) {
        try {
            return Optional.of(definition(campaign, null));
        } catch (HttpProblem e) {
            return Optional.empty();
        }
    }

    private static FormDefinition read(Campaign campaign) {
        FormChanged form = Form.of(campaign.form())
                .orElseThrow(() -> behind(Message.of("report.reference.form", campaign.form())))
                .description();
        FormChanged.Version inUse = FormDefinition.inUse(form, campaign.structureDate())
                .orElseThrow(
                        () -> behind(Message.of("report.reference.version", form.code(), campaign.structureDate())));
        return FormDefinition.of(form, inUse, indicators(form, inUse));
    }

    private static Map<String, IndicatorChanged> indicators(FormChanged form, FormChanged.Version version) {
        List<String> codes = version.slots().stream()
                .map(slot -> form.slots().get(slot).indicator())
                .distinct()
                .toList();
        Map<String, IndicatorChanged> found = new HashMap<>();
        for (Indicator indicator : Indicator.<Indicator>list("code in ?1", codes)) {
            IndicatorChanged description = indicator.description();
            found.put(description.code(), description);
        }
        if (found.size() < codes.size()) {
            throw behind(Message.of(
                    "report.reference.indicators",
                    codes.stream().filter(code -> !found.containsKey(code)).collect(Collectors.joining(", "))));
        }
        return found;
    }

    private static RuntimeException behind(Message what) {
        return Problem.builder(ReportProblem.REFERENCE_BEHIND, Message.of("report.reference.behind", what))
                .withHeader("Retry-After", "5")
                .build();
    }
}
