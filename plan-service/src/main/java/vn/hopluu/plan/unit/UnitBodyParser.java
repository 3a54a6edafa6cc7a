package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.catalogue.Regime;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.unit.UnitBody.RouteBody;
import vn.hopluu.plan.unit.UnitBody.VersionBody;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.UnitReference;

/// Makes what a client states into a history: texts checked, units found.
@ApplicationScoped
class UnitBodyParser {

    private final Units units;

    UnitBodyParser(Units units) {
        this.units = units;
    }

    /// @param reference the path; one of the versions must bear its code, on its day where it names one
    /// @throws RuntimeException a 422 problem that names everything wrong
    UnitHistory read(UnitReference reference, UnitBody body) {
        Findings findings = new Findings();
        List<UnitVersion> versions =
                findings.each("/versions", body.versions(), (pointer, version) -> version(findings, pointer, version));
        List<UnitRoute> routes =
                findings.each("/routes", body.routes(), (pointer, route) -> route(findings, pointer, route));
        if (versions.isEmpty()) {
            findings.add("/versions", "missing", null, Message.of("plan.unit-body-parser.missing"));
        }
        findings.refuseIfAny();
        refuseOtherCode(findings, reference, versions);
        findings.refuseIfAny();
        return new UnitHistory(versions, routes);
    }

    private UnitVersion version(Findings findings, String pointer, VersionBody body) {
        LocalDate from = findings.day(pointer + "/validFrom", body.validFrom());
        LocalDate to = findings.optionalDay(pointer + "/validTo", body.validTo());
        findings.ordered(pointer + "/validTo", from, to);
        return new UnitVersion(
                from,
                to,
                findings.code(pointer + "/code", body.code()),
                findings.text(pointer + "/name", body.name()),
                findings.code(pointer + "/type", body.type()),
                optionalUnit(findings, pointer + "/parent", body.parent(), from));
    }

    private UnitRoute route(Findings findings, String pointer, RouteBody body) {
        LocalDate from = findings.day(pointer + "/validFrom", body.validFrom());
        LocalDate to = findings.optionalDay(pointer + "/validTo", body.validTo());
        findings.ordered(pointer + "/validTo", from, to);
        String regime = findings.code(pointer + "/regime", body.regime());
        if (Findings.isCode(body.regime()) && !Regime.isThere(regime)) {
            findings.add(pointer + "/regime", "unknown-regime", regime, Message.of("plan.rule.known-regime"));
        }
        return new UnitRoute(
                regime,
                from,
                to,
                unit(findings, pointer + "/recipient", body.recipient(), from),
                optionalUnit(findings, pointer + "/intermediary", body.intermediary(), from),
                optionalUnit(findings, pointer + "/addressee", body.addressee(), from));
    }

    private @Nullable Long optionalUnit(Findings findings, String pointer, @Nullable String text, LocalDate from) {
        return text == null ? null : (Long) unit(findings, pointer, text, from);
    }

    private long unit(Findings findings, String pointer, @Nullable String text, LocalDate from) {
        UnitReference reference =
                text == null ? null : UnitReference.parse(text).orElse(null);
        if (reference == null) {
            findings.add(pointer, text == null ? "missing" : "bad-unit", text, UnitReference.RULE);
            return 0;
        }
        LocalDate day = reference.onOr(from);
        Unit found = units.bearing(reference.code(), day).orElse(null);
        if (found == null) {
            String hint = units.withLeadingZeros(reference.code(), day)
                    .map(longer -> Message.of("plan.unit-body-parser.leading-zeros", longer)
                            .text())
                    .orElse("");
            findings.add(pointer, "unknown-unit", text, Message.of("plan.unit-body-parser.unknown-unit", day, hint));
            return 0;
        }
        return found.id();
    }

    private static void refuseOtherCode(Findings findings, UnitReference reference, List<UnitVersion> versions) {
        LocalDate on = reference.on();
        boolean named = versions.stream()
                .anyMatch(version -> version.code().equals(reference.code())
                        && (on == null || version.days().contains(on)));
        if (!named) {
            findings.add("/versions", "other-code", reference, Message.of("plan.unit-body-parser.other-code"));
        }
    }
}
