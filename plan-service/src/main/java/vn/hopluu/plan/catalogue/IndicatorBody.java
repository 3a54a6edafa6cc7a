package vn.hopluu.plan.catalogue;

import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.IndicatorChanged.Kind;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.language.Message;

/// An indicator as a client states it.
@Schema(name = "IndicatorBody")
public record IndicatorBody(
        @Schema(required = true) @Nullable String nameVi,
        @Schema(required = true) @Nullable String nameEn,
        @Schema(required = true) @Nullable String measure,

        @Schema(required = true, implementation = ValueType.class) @Nullable
        String valueType,

        @Schema(required = true, minimum = "0", maximum = "6") @Nullable
        Integer decimals,

        @Schema(required = true, implementation = Kind.class) @Nullable
        String kind,

        @Schema(required = true, implementation = OverTime.class) @Nullable
        String overTime,

        @Schema(nullable = true) @Nullable String numerator,
        @Schema(nullable = true) @Nullable String denominator,
        @Nullable List<@Nullable DimensionBody> dimensions,
        @Nullable List<@Nullable String> codes,

        @Schema(description = "What members and codes are called, in both languages; the code stands where none is")
        @Nullable
        List<@Nullable LabelBody> labels) {

    private static final int MOST_DECIMALS = 6;

    /// A way to break the indicator down.
    @Schema(name = "DimensionBody")
    public record DimensionBody(
            @Schema(required = true) @Nullable String name,
            @Schema(required = true) @Nullable List<@Nullable String> members) {

        private Dimension read(Findings findings, String pointer) {
            List<String> read = findings.each(pointer + "/members", members, (at, member) -> {
                String code = findings.code(at, member);
                if (code.indexOf('.') >= 0) {
                    findings.add(at, "bad-code", member, Message.of("plan.indicator-body.bad-code"));
                }
                return code;
            });
            if (read.isEmpty()) {
                findings.add(pointer + "/members", "missing", null, Message.of("plan.indicator-body.missing"));
            }
            refuseRepeats(findings, pointer + "/members", read);
            return new Dimension(findings.code(pointer + "/name", name), read);
        }
    }

    /// What a member or a code is called.
    @Schema(name = "LabelBody")
    public record LabelBody(
            @Schema(required = true) @Nullable String code,
            @Schema(required = true) @Nullable String nameVi,
            @Schema(required = true) @Nullable String nameEn) {

        private Label read(Findings findings, String pointer) {
            return new Label(
                    findings.code(pointer + "/code", code),
                    findings.text(pointer + "/nameVi", nameVi),
                    findings.text(pointer + "/nameEn", nameEn));
        }
    }

    /// @throws RuntimeException a 422 problem that names everything wrong
    IndicatorTerms read() {
        Findings findings = new Findings();
        IndicatorTerms terms = new IndicatorTerms(
                findings.text("/nameVi", nameVi),
                findings.text("/nameEn", nameEn),
                findings.text("/measure", measure),
                findings.oneOf("/valueType", valueType, ValueType.class),
                findings.number("/decimals", decimals, 0, MOST_DECIMALS),
                findings.oneOf("/kind", kind, Kind.class),
                findings.oneOf("/overTime", overTime, OverTime.class),
                findings.optionalText("/numerator", numerator),
                findings.optionalText("/denominator", denominator),
                findings.each("/dimensions", dimensions, (at, dimension) -> dimension.read(findings, at)),
                findings.each("/codes", codes, findings::code),
                findings.each("/labels", labels, (at, label) -> label.read(findings, at)));
        refuseRepeats(
                findings,
                "/dimensions",
                terms.dimensions().stream().map(Dimension::name).toList());
        refuseRepeats(findings, "/codes", terms.codes());
        refuseRepeats(
                findings, "/labels", terms.labels().stream().map(Label::code).toList());
        refuseStrangers(findings, terms);
        refuseContradictions(findings, terms);
        findings.refuseIfAny();
        return terms;
    }

    private static void refuseContradictions(Findings findings, IndicatorTerms terms) {
        if (terms.valueType() != ValueType.DECIMAL && terms.decimals() > 0) {
            findings.add(
                    "/decimals",
                    "contradiction",
                    terms.decimals(),
                    Message.of("plan.indicator-body.no-decimals", terms.valueType()));
        }
        if (terms.valueType() != ValueType.CODE && !terms.codes().isEmpty()) {
            findings.add(
                    "/codes",
                    "contradiction",
                    terms.codes(),
                    Message.of("plan.indicator-body.no-codes", terms.valueType()));
        }
    }

    private static void refuseStrangers(Findings findings, IndicatorTerms terms) {
        terms.labels().stream()
                .map(Label::code)
                .filter(code -> !terms.has(code))
                .forEach(code ->
                        findings.add("/labels", "unknown-code", code, Message.of("plan.indicator-body.unknown-label")));
    }

    private static void refuseRepeats(Findings findings, String pointer, List<String> values) {
        HashSet<String> seen = new HashSet<>();
        values.stream()
                .filter(value -> !seen.add(value))
                .forEach(value -> findings.add(pointer, "repeated", value, Message.of("plan.indicator-body.repeated")));
    }
}
