package vn.hopluu.report.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.report.check.OtherReports.Key;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Campaigns;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinitions;

/// Finds the figures of one form in the other forms of the same unit over the same days: the same indicator, the same
/// member, the same coverage, campaigns with the same window. A total that another form shows only in all its parts is
/// their sum.
@ApplicationScoped
public class SameFigures {

    private static final Comparator<Key> BY_FORM =
            Comparator.comparing(Key::form).thenComparing(Key::period);

    private final Campaigns campaigns;
    private final FormDefinitions definitions;
    private final OtherReports reports;

    SameFigures(Campaigns campaigns, FormDefinitions definitions, OtherReports reports) {
        this.campaigns = campaigns;
        this.definitions = definitions;
        this.reports = reports;
    }

    /// A figure as another form's report states it.
    ///
    /// @param form the other form's code
    /// @param version that report's version
    /// @param amount 0 for "không phát sinh"; a yes is 1, a code is its position
    /// @param summed whether it is the sum of all parts
    /// @param estimate whether it, or a part of it, is not final
    /// @param home whether the other form is the figure's home form
    public record Copy(
            String form,
            int version,
            BigDecimal amount,
            boolean noOccurrence,
            boolean summed,
            boolean estimate,
            boolean home) {}

    /// By cell of the form, in the order of the other forms' codes. Where no other form of these days asks for a figure
    /// of this one, the database is not asked.
    public Map<FormDefinition.Name, List<Copy>> of(
            Campaign campaign, FormDefinition definition, long unitId, Coverage coverage) {
        Map<String, FormDefinition> others = others(campaign, definition);
        Map<FormDefinition.Name, List<Copy>> copies = new HashMap<>();
        if (others.isEmpty()) {
            return copies;
        }
        Set<Key> asked = campaigns.alongside(campaign).stream()
                .filter(other -> others.containsKey(other.form()))
                .map(other -> new Key(unitId, other.form(), other.period(), coverage))
                .collect(Collectors.toSet());
        for (Map.Entry<Key, OtherReports.Reported> reported : inOrder(reports.reports(asked))) {
            FormDefinition other =
                    Objects.requireNonNull(others.get(reported.getKey().form()));
            for (FormDefinition.Question question : definition.questions()) {
                copy(question.name(), definition, campaign, other, reported.getValue())
                        .ifPresent(copy -> copies.computeIfAbsent(question.name(), name -> new ArrayList<>())
                                .add(copy));
            }
        }
        return copies;
    }

    /// By cell of the form, in its order: the other forms of these days that ask for the figure, too, or for all its
    /// parts.
    Map<FormDefinition.Name, List<String>> askedIn(Campaign campaign, FormDefinition definition) {
        List<FormDefinition> others = others(campaign, definition).values().stream()
                .sorted(Comparator.comparing(FormDefinition::form))
                .toList();
        Map<FormDefinition.Name, List<String>> asked = new LinkedHashMap<>();
        for (FormDefinition.Question question : definition.questions()) {
            List<String> forms = others.stream()
                    .filter(other -> !namesIn(other, question.name()).isEmpty())
                    .map(FormDefinition::form)
                    .toList();
            if (!forms.isEmpty()) {
                asked.put(question.name(), forms);
            }
        }
        return asked;
    }

    /// What a figure is called in another form: by its name, else all its parts; empty where that form does not ask.
    private static List<FormDefinition.Name> namesIn(FormDefinition other, FormDefinition.Name name) {
        return other.question(name.indicator(), name.member()).isPresent() ? List.of(name) : parts(name, other);
    }

    private static List<Map.Entry<Key, OtherReports.Reported>> inOrder(Map<Key, OtherReports.Reported> found) {
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_FORM))
                .toList();
    }

    private Map<String, FormDefinition> others(Campaign campaign, FormDefinition definition) {
        Map<String, FormDefinition> others = new HashMap<>();
        for (Campaign other : campaigns.alongside(campaign)) {
            if (!other.form().equals(campaign.form())) {
                definitions
                        .ready(other)
                        .filter(ready ->
                                definition.indicators().keySet().stream().anyMatch(ready::asksFor))
                        .ifPresent(ready -> others.put(ready.form(), ready));
            }
        }
        return others;
    }

    private static Optional<Copy> copy(
            FormDefinition.Name name,
            FormDefinition definition,
            Campaign campaign,
            FormDefinition other,
            OtherReports.Reported reported) {
        boolean home = homes(definition, name.indicator(), campaign).contains(other.form());
        List<FormDefinition.Name> names = namesIn(other, name);
        List<Cell> cells =
                names.stream().map(part -> cell(part, other, reported)).toList();
        BigDecimal sum = sum(cells);
        return sum == null
                ? Optional.empty()
                : Optional.of(new Copy(
                        other.form(),
                        reported.version(),
                        sum,
                        cells.stream().allMatch(Cell.NoOccurrence.class::isInstance),
                        !names.equals(List.of(name)),
                        names.stream().anyMatch(reported.estimates()::contains),
                        home));
    }

    /// The forms that are the indicator's home on the campaign's structure date, of whatever root: this service does
    /// not know whose tree a unit stands in.
    static Set<String> homes(FormDefinition definition, String indicator, Campaign campaign) {
        IndicatorChanged described = definition.indicators().get(indicator);
        Set<String> homes = new HashSet<>();
        for (IndicatorChanged.Home home : described == null ? List.<IndicatorChanged.Home>of() : described.homes()) {
            if (!home.validFrom().isAfter(campaign.structureDate())
                    && (home.validTo() == null || !home.validTo().isBefore(campaign.structureDate()))) {
                homes.add(home.form());
            }
        }
        return homes;
    }

    /// All members of an adding indicator that the form shows without its total; empty where it does not show
    /// them all.
    private static List<FormDefinition.Name> parts(FormDefinition.Name total, FormDefinition other) {
        IndicatorChanged indicator = other.indicators().get(total.indicator());
        if (total.member() != null
                || indicator == null
                || indicator.dimensions().isEmpty()
                || !indicator.kind().adds()) {
            return List.of();
        }
        List<FormDefinition.Name> names = members(indicator.dimensions()).stream()
                .map(member -> new FormDefinition.Name(total.indicator(), member))
                .toList();
        return names.stream().allMatch(other.byName()::containsKey) ? names : List.of();
    }

    private static List<String> members(List<IndicatorChanged.Dimension> dimensions) {
        List<String> members = List.of("");
        for (IndicatorChanged.Dimension dimension : dimensions) {
            members = members.stream()
                    .flatMap(one -> dimension.members().stream().map(next -> one.isEmpty() ? next : one + "." + next))
                    .toList();
        }
        return members;
    }

    private static Cell cell(FormDefinition.Name name, FormDefinition other, OtherReports.Reported reported) {
        return other.question(name.indicator(), name.member())
                .filter(question -> question.slot() < reported.cells().size())
                .map(question -> reported.cells().get(question.slot()))
                .orElse(Cell.UNANSWERED);
    }

    /// Null where there is nothing to add, or one of the cells has no figure.
    private static @Nullable BigDecimal sum(List<Cell> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Cell cell : cells) {
            BigDecimal figure = figure(cell);
            if (figure == null) {
                return null;
            }
            sum = sum.add(figure);
        }
        return cells.isEmpty() ? null : sum;
    }

    /// What a cell states: null where it states no figure.
    static @Nullable BigDecimal figure(Cell cell) {
        return switch (cell) {
            case Cell.Amount(BigDecimal amount, var ignored) -> amount;
            case Cell.NoOccurrence() -> BigDecimal.ZERO;
            case Cell.Missing(), Cell.NotApplicable(), Cell.Unanswered() -> null;
        };
    }
}
