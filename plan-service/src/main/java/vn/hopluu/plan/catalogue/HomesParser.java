package vn.hopluu.plan.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.catalogue.HomesBody.HomeBody;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.language.Message;

/// Reads an indicator's home forms: the root is a unit, and the form has a slot of the indicator.
final class HomesParser {

    private static final int MOST_HOMES = 200;

    private final RootUnits roots;
    private final Findings findings = new Findings();

    HomesParser(RootUnits roots) {
        this.roots = roots;
    }

    /// @throws RuntimeException a 422 problem that names everything wrong
    List<HomeForm> read(String indicator, HomesBody body) {
        Paper.bound(findings, "/homes", body.homes(), MOST_HOMES);
        if (body.homes() == null) {
            findings.add("/homes", "missing", null, Message.of("plan.homes-parser.list"));
        }
        List<HomeForm> homes = findings.each("/homes", body.homes(), (at, home) -> home(indicator, at, home));
        for (int later = 0; later < homes.size(); later++) {
            refuseOverlap(homes.subList(0, later), homes.get(later), "/homes/" + later);
        }
        findings.refuseIfAny();
        return homes;
    }

    private HomeForm home(String indicator, String at, HomeBody body) {
        LocalDate from = findings.day(at + "/validFrom", body.validFrom());
        @Nullable LocalDate to = findings.optionalDay(at + "/validTo", body.validTo());
        findings.ordered(at + "/validTo", from, to);
        DateRange days = new DateRange(from, to == null || to.isBefore(from) ? null : to);
        return new HomeForm(
                root(at + "/root", body.root(), days),
                form(at + "/form", body.form(), indicator),
                days.from(),
                days.to());
    }

    private long root(String at, @Nullable String text, DateRange days) {
        List<Long> found = text == null ? List.of() : roots.named(text, days);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (text == null) {
            findings.add(at, "missing", null, Message.of("plan.homes-parser.root"));
        } else if (found.isEmpty()) {
            findings.add(at, "unknown-unit", text, Message.of("plan.homes-parser.unknown-unit"));
        } else {
            findings.add(at, "ambiguous-unit", text, Message.of("plan.homes-parser.ambiguous-unit", days.told()));
        }
        return -findings.count();
    }

    private String form(String at, @Nullable String text, String indicator) {
        String code = findings.code(at, text);
        if (Findings.isCode(text)) {
            Optional<Form> form = Form.named(code);
            if (form.isEmpty()) {
                findings.add(at, "unknown-form", code, Message.of("plan.rule.known-form"));
            } else if (form.get().slots().stream()
                    .noneMatch(slot -> slot.indicator().equals(indicator))) {
                findings.add(at, "not-in-form", code, Message.of("plan.homes-parser.not-in-form", indicator));
            }
        }
        return code;
    }

    private void refuseOverlap(List<HomeForm> before, HomeForm home, String at) {
        before.stream()
                .filter(home::contradicts)
                .forEach(other -> findings.add(
                        at + "/validFrom",
                        "overlap",
                        home.days(),
                        Message.of(
                                "plan.homes-parser.overlap",
                                other.form(),
                                other.days().told())));
    }
}
