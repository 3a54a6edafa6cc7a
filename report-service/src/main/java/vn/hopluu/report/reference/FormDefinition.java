package vn.hopluu.report.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;

/// One version of a form, ready to be filled in.
///
/// @param slotCount how many slots the form has over all its versions: the length of a report's vector
/// @param described the form as plan-service describes it, with all its slots
/// @param layout the version's sections, headings and rules
/// @param indicators the indicators that it asks for, by code
public record FormDefinition(
        String form,
        int version,
        int slotCount,
        List<Question> questions,
        Map<Name, Question> byName,
        FormChanged described,
        FormChanged.Version layout,
        Map<String, IndicatorChanged> indicators) {

    /// A cell's name: `DT06`, or `DT06.KN` for one member.
    public record Name(String indicator, @Nullable String member) {
        @Override
        public String toString() {
            return member == null ? indicator : indicator + "." + member;
        }
    }

    /// One cell that the form asks for.
    ///
    /// @param slot its place in the form's vector
    /// @param scale how many decimals it keeps
    /// @param kind what it counts
    /// @param title what it asks for in words: `Số lượt tiếp công dân – Tiếp thường xuyên`
    /// @param codes for a coded answer, the codes in order
    /// @param answers what each of the codes is called, in the same order
    public record Question(
            int slot,
            Name name,
            String title,
            int scale,
            IndicatorChanged.ValueType valueType,
            IndicatorChanged.Kind kind,
            List<String> codes,
            List<String> answers,
            boolean mandatory) {

        /// What a code of this cell is called.
        public String answer(String code) {
            int place = codes.indexOf(code);
            return place < 0 ? code : answers.get(place);
        }
    }

    public FormDefinition {
        questions = List.copyOf(questions);
        byName = Map.copyOf(byName);
        indicators = Map.copyOf(indicators);
    }

    /// A heading under which a report has text.
    public Optional<FormChanged.Narrative> heading(String code) {
        return layout.narratives().stream()
                .filter(narrative -> narrative.code().equals(code))
                .findFirst();
    }

    public boolean hasSection(String code) {
        return layout.sections().stream().anyMatch(section -> section.code().equals(code));
    }

    public Optional<Question> question(String indicator, @Nullable String member) {
        return Optional.ofNullable(byName.get(new Name(indicator, member)));
    }

    public boolean asksFor(String indicator) {
        return questions.stream()
                .anyMatch(question -> question.name().indicator().equals(indicator));
    }

    /// The version that a campaign uses: the highest that is valid on its structure date.
    static Optional<FormChanged.Version> inUse(FormChanged form, LocalDate structureDate) {
        return form.versions().stream()
                .filter(version -> !version.validFrom().isAfter(structureDate)
                        && (version.validTo() == null || !version.validTo().isBefore(structureDate)))
                .reduce((one, other) -> one.number() > other.number() ? one : other);
    }

    static FormDefinition of(FormChanged form, FormChanged.Version version, Map<String, IndicatorChanged> indicators) {
        Set<Integer> mandatory = new HashSet<>(version.mandatory());
        List<Question> questions = version.slots().stream()
                .map(slot -> question(slot, form.slots().get(slot), indicators, mandatory.contains(slot)))
                .toList();
        Map<Name, Question> byName = new HashMap<>();
        questions.forEach(question -> byName.put(question.name(), question));
        return new FormDefinition(
                form.code(), version.number(), form.slots().size(), questions, byName, form, version, indicators);
    }

    private static Question question(
            int number, FormChanged.Slot slot, Map<String, IndicatorChanged> indicators, boolean mandatory) {
        IndicatorChanged indicator = indicators.get(slot.indicator());
        if (indicator == null) {
            throw new IllegalStateException("the indicator " + slot.indicator() + " is not filed");
        }
        return new Question(
                number,
                new Name(slot.indicator(), slot.member()),
                title(indicator, slot.member()),
                slot.scale(),
                indicator.valueType(),
                indicator.kind(),
                indicator.codes(),
                indicator.codes().stream()
                        .map(code -> indicator.called(code, IndicatorChanged.Label::nameVi))
                        .toList(),
                mandatory);
    }

    private static String title(IndicatorChanged indicator, @Nullable String member) {
        return member == null
                ? indicator.nameVi()
                : indicator.nameVi() + " – " + indicator.called(member, IndicatorChanged.Label::nameVi);
    }
}
