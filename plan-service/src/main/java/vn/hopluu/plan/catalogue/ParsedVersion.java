package vn.hopluu.plan.catalogue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Period;
import vn.hopluu.plan.catalogue.FormVersionBody.CellBody;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.language.Message;

/// A version of a form as a client states it: texts checked, regime and indicators found.
///
/// @param paper its sections, headings and rules
record ParsedVersion(FormTerms terms, int number, DateRange days, List<ParsedCell> cells, Paper paper) {

    private static final ParsedCell STAND_IN = new ParsedCell("0", null, 0, null, false, false);

    /// @throws RuntimeException a 422 problem that names everything wrong
    static ParsedVersion read(int number, FormVersionBody body, StoredCatalogue catalogue) {
        Findings findings = new Findings();
        FormTerms terms = new FormTerms(
                findings.text("/name", body.name()),
                regime(findings, body.regime()),
                findings.oneOf("/periodType", body.periodType(), Period.Type.class));
        LocalDate from = findings.day("/validFrom", body.validFrom());
        LocalDate to = findings.optionalDay("/validTo", body.validTo());
        findings.ordered("/validTo", from, to);
        List<ParsedCell> cells = findings.each("/cells", body.cells(), (at, cell) -> cell(findings, at, cell));
        if (cells.isEmpty()) {
            findings.add("/cells", "missing", null, Message.of("plan.parsed-version.missing"));
        }
        refuseRepeats(findings, cells);
        Paper paper = Paper.read(findings, body, cells, catalogue);
        findings.refuseIfAny();
        return new ParsedVersion(terms, number, new DateRange(from, to), cells, paper);
    }

    private static String regime(Findings findings, @Nullable String code) {
        String regime = findings.code("/regime", code);
        if (Findings.isCode(code) && !Regime.isThere(regime)) {
            findings.add("/regime", "unknown-regime", regime, Message.of("plan.rule.known-regime"));
        }
        return regime;
    }

    private static ParsedCell cell(Findings findings, String at, CellBody body) {
        String code = findings.code(at + "/indicator", body.indicator());
        if (!Findings.isCode(body.indicator())) {
            return STAND_IN;
        }
        @Nullable Indicator indicator = Indicator.findById(code);
        if (indicator == null) {
            findings.add(
                    at + "/indicator", "unknown-indicator", code, Message.of("plan.parsed-version.unknown-indicator"));
            return STAND_IN;
        }
        IndicatorTerms terms = indicator.terms();
        if (!terms.kind().reported()) {
            findings.add(
                    at + "/indicator",
                    "not-reported",
                    code,
                    Message.of("plan.parsed-version.not-reported", terms.kind()));
        }
        if (!terms.knows(body.member())) {
            findings.add(
                    at + "/member",
                    "unknown-member",
                    body.member(),
                    Message.of("plan.parsed-version.unknown-member", terms.dimensions()));
        }
        if (Boolean.TRUE.equals(body.adds()) && !terms.kind().adds()) {
            findings.add(
                    at + "/adds", "does-not-add", true, Message.of("plan.parsed-version.does-not-add", terms.kind()));
        }
        return new ParsedCell(
                code,
                body.member(),
                terms.decimals(),
                body.adds(),
                terms.kind().adds(),
                Boolean.TRUE.equals(body.mandatory()));
    }

    private static void refuseRepeats(Findings findings, List<ParsedCell> cells) {
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < cells.size(); place++) {
            ParsedCell cell = cells.get(place);
            if (!cell.equals(STAND_IN) && !seen.add(cell.figure())) {
                findings.add("/cells/" + place, "repeated", cell.figure(), Message.of("plan.parsed-version.repeated"));
            }
        }
    }
}
