package vn.hopluu.plan.reorganisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.reorganisation.Act.Named;
import vn.hopluu.plan.reorganisation.Act.NewUnit;
import vn.hopluu.plan.reorganisation.Act.Part;
import vn.hopluu.plan.reorganisation.Act.StatedRoute;
import vn.hopluu.plan.reorganisation.ReorganisationBody.ActBody;
import vn.hopluu.plan.reorganisation.ReorganisationBody.NewUnitBody;
import vn.hopluu.plan.reorganisation.ReorganisationBody.PartBody;
import vn.hopluu.plan.reorganisation.ReorganisationBody.RouteBody;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.UnitReference;

/// Reads one act: the fields of its kind and no others, each in its form.
final class ActParser {

    private static final Map<ActKind, Set<String>> FIELDS = Map.of(
            ActKind.CREATE, Set.of("newUnit"),
            ActKind.RENAME, Set.of("unit", "name"),
            ActKind.RETYPE, Set.of("unit", "type"),
            ActKind.RECODE, Set.of("unit", "code"),
            ActKind.MOVE, Set.of("unit", "parent"),
            ActKind.REROUTE, Set.of("unit", "routes"),
            ActKind.MERGE, Set.of("units", "parts", "newUnit", "continuing"),
            ActKind.SPLIT, Set.of("unit", "newUnits", "successors", "goesOn"),
            ActKind.ABOLISH, Set.of("unit", "successors"));

    private final Findings findings;
    private final Predicate<String> regimeIsThere;

    ActParser(Findings findings, Predicate<String> regimeIsThere) {
        this.findings = findings;
        this.regimeIsThere = regimeIsThere;
    }

    /// Notes what is wrong and returns a stand-in for it.
    Act read(String pointer, ActBody body) {
        ActKind kind = findings.oneOf(pointer + "/act", body.act(), ActKind.class);
        if (!kind.name().equals(body.act())) {
            return new Act.Abolish(pointer, standIn(pointer), List.of());
        }
        refuseForeignFields(pointer, kind, body);
        return switch (kind) {
            case CREATE -> new Act.Create(pointer, newUnit(pointer + "/newUnit", body.newUnit()));
            case RENAME -> new Act.Rename(pointer, unit(pointer, body), findings.text(pointer + "/name", body.name()));
            case RETYPE -> new Act.Retype(pointer, unit(pointer, body), findings.code(pointer + "/type", body.type()));
            case RECODE -> new Act.Recode(pointer, unit(pointer, body), findings.code(pointer + "/code", body.code()));
            case MOVE -> new Act.Move(pointer, unit(pointer, body), named(pointer + "/parent", body.parent()));
            case REROUTE -> new Act.Reroute(pointer, unit(pointer, body), stated(pointer + "/routes", body.routes()));
            case MERGE -> merge(pointer, body);
            case SPLIT -> split(pointer, body);
            case ABOLISH ->
                new Act.Abolish(pointer, unit(pointer, body), names(pointer + "/successors", body.successors()));
        };
    }

    Named named(String pointer, @Nullable String text) {
        UnitReference reference =
                text == null ? null : UnitReference.parse(text).orElse(null);
        if (reference == null) {
            findings.add(pointer, text == null ? "missing" : "bad-unit", text, UnitReference.RULE);
            return standIn(pointer);
        }
        return new Named(pointer, reference);
    }

    private Act merge(String pointer, ActBody body) {
        List<Named> units = names(pointer + "/units", body.units());
        List<Part> parts = findings.each(pointer + "/parts", body.parts(), this::part);
        int taking = units.size() + parts.size();
        if ((body.newUnit() == null) == (body.continuing() == null)) {
            findings.add(pointer, "one-of", "newUnit, continuing", Message.of("plan.act-parser.one-of"));
            return new Act.Abolish(pointer, standIn(pointer), List.of());
        }
        if (body.newUnit() != null && taking < 2) {
            findings.add(pointer + "/units", "too-few", taking, Message.of("plan.act-parser.too-few"));
        }
        if (taking == 0) {
            findings.add(pointer + "/units", "missing", null, Message.of("plan.act-parser.taken-in"));
        }
        return new Act.Merge(
                pointer,
                units,
                parts,
                body.newUnit() == null ? null : newUnit(pointer + "/newUnit", body.newUnit()),
                body.continuing() == null ? null : named(pointer + "/continuing", body.continuing()));
    }

    private Act split(String pointer, ActBody body) {
        List<NewUnit> newUnits = findings.each(pointer + "/newUnits", body.newUnits(), this::newUnit);
        List<Named> successors = names(pointer + "/successors", body.successors());
        if (newUnits.isEmpty() && successors.isEmpty()) {
            findings.add(pointer, "missing", "newUnits, successors", Message.of("plan.act-parser.receiver"));
        }
        return new Act.Split(pointer, unit(pointer, body), newUnits, successors, Boolean.TRUE.equals(body.goesOn()));
    }

    private Named unit(String pointer, ActBody body) {
        return named(pointer + "/unit", body.unit());
    }

    private Part part(String pointer, PartBody body) {
        return new Part(named(pointer + "/unit", body.unit()), Boolean.TRUE.equals(body.goesOn()));
    }

    private List<Named> names(String pointer, @Nullable List<@Nullable String> texts) {
        return findings.each(pointer, texts, this::named);
    }

    private NewUnit newUnit(String pointer, @Nullable NewUnitBody body) {
        if (body == null) {
            findings.add(pointer, "missing", null, Message.of("plan.act-parser.created"));
            return new NewUnit(pointer, "0", "", "0", null, List.of());
        }
        return new NewUnit(
                pointer,
                findings.code(pointer + "/code", body.code()),
                findings.text(pointer + "/name", body.name()),
                findings.code(pointer + "/type", body.type()),
                body.parent() == null ? null : named(pointer + "/parent", body.parent()),
                routes(pointer + "/routes", body.routes()));
    }

    private List<StatedRoute> stated(String pointer, @Nullable List<@Nullable RouteBody> routes) {
        if (routes == null) {
            findings.add(pointer, "missing", null, Message.of("plan.act-parser.routes"));
        }
        return routes(pointer, routes);
    }

    private List<StatedRoute> routes(String pointer, @Nullable List<@Nullable RouteBody> bodies) {
        List<StatedRoute> routes = findings.each(pointer, bodies, this::route);
        if (routes.stream().map(StatedRoute::regime).distinct().count() < routes.size()) {
            findings.add(pointer, "overlap", null, Message.of("plan.act-parser.overlap"));
        }
        return routes;
    }

    private StatedRoute route(String pointer, RouteBody body) {
        String regime = findings.code(pointer + "/regime", body.regime());
        if (Findings.isCode(body.regime()) && !regimeIsThere.test(regime)) {
            findings.add(pointer + "/regime", "unknown-regime", regime, Message.of("plan.rule.known-regime"));
        }
        return new StatedRoute(
                regime,
                named(pointer + "/recipient", body.recipient()),
                optionallyNamed(pointer + "/intermediary", body.intermediary()),
                optionallyNamed(pointer + "/addressee", body.addressee()));
    }

    private @Nullable Named optionallyNamed(String pointer, @Nullable String text) {
        return text == null ? null : named(pointer, text);
    }

    private void refuseForeignFields(String pointer, ActKind kind, ActBody body) {
        Set<String> own = FIELDS.getOrDefault(kind, Set.of());
        fields(body).forEach((name, value) -> {
            if (value != null && !own.contains(name)) {
                findings.add(
                        pointer + "/" + name,
                        "not-of-this-act",
                        kind,
                        Message.of(
                                "plan.act-parser.not-of-this-act",
                                kind,
                                own.stream().sorted().toList()));
            }
        });
    }

    private static Map<String, @Nullable Object> fields(ActBody body) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("unit", body.unit());
        fields.put("name", body.name());
        fields.put("type", body.type());
        fields.put("code", body.code());
        fields.put("parent", body.parent());
        fields.put("routes", body.routes());
        fields.put("units", body.units());
        fields.put("parts", body.parts());
        fields.put("newUnit", body.newUnit());
        fields.put("continuing", body.continuing());
        fields.put("newUnits", body.newUnits());
        fields.put("successors", body.successors());
        fields.put("goesOn", body.goesOn());
        return fields;
    }

    private static Named standIn(String pointer) {
        return new Named(pointer, new UnitReference("0", null));
    }
}
