package vn.hopluu.plan.reorganisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import vn.hopluu.plan.unit.UnitHistory;
import vn.hopluu.plan.unit.UnitRegister;
import vn.hopluu.plan.unit.UnitRoute;
import vn.hopluu.plan.unit.UnitVersion;
import vn.hopluu.plan.unit.UnitsAfterAct;
import vn.hopluu.web.problem.FieldError;

/// All units in memory, and reorganisations applied to them as the service does, without a database.
final class Register {

    static final LocalDate START = LocalDate.of(2004, 1, 1);

    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<Long, UnitHistory> units = new TreeMap<>();
    final List<SuccessionStep> successions = new ArrayList<>();
    private long lastId;

    long add(String code, String name, String type, Long parent) {
        units.put(
                ++lastId, new UnitHistory(List.of(new UnitVersion(START, null, code, name, type, parent)), List.of()));
        return lastId;
    }

    void route(long unit, String regime, long recipient, Long intermediary) {
        units.computeIfPresent(
                unit,
                (id, history) -> new UnitHistory(
                        history.versions(),
                        List.of(new UnitRoute(regime, START, null, recipient, intermediary, null))));
    }

    /// @param acts the list of acts, as JSON
    /// @return what speaks against it; where nothing does, it is applied
    List<FieldError> apply(String effective, String acts) {
        return apply(read("""
                {"code":"NQ","effectiveDate":"%s","legalBasis":"Nghị quyết","acts":%s}""".formatted(effective, acts)));
    }

    List<FieldError> apply(ReorganisationBody body) {
        ParsedReorganisation stated = ReorganisationParser.read(body, regime -> true);
        ReorganisationPlan plan = plan(stated);
        List<FieldError> reasons = new ArrayList<>(plan.reasons());
        Map<Long, UnitHistory> others = new HashMap<>(units);
        others.keySet().removeAll(plan.histories().keySet());
        reasons.addAll(RuleReasons.of(UnitRegister.findings(new UnitsAfterAct(plan.histories(), others)), plan));
        if (reasons.isEmpty()) {
            units.putAll(plan.histories());
            lastId += stated.newUnits().size();
            plan.links()
                    .forEach(link -> successions.add(new SuccessionStep(
                            link.predecessorId(),
                            link.successorId(),
                            link.kind(),
                            stated.effective(),
                            stated.code(),
                            stated.legalBasis())));
        }
        return reasons;
    }

    ReorganisationPlan plan(ParsedReorganisation stated) {
        return ReorganisationPlanning.plan(
                stated,
                new PresentUnits(units),
                LongStream.rangeClosed(1, stated.newUnits().size())
                        .mapToObj(number -> lastId + number)
                        .toList());
    }

    /// What the code names on a day, as `name < parent's name`, or `nobody`.
    String on(String day, String code) {
        LocalDate date = LocalDate.parse(day);
        return units.values().stream()
                .flatMap(history -> history.on(date).stream())
                .filter(version -> version.code().equals(code))
                .findFirst()
                .map(version -> version.name()
                        + (version.parentId() == null
                                ? ""
                                : " < "
                                        + units.get(version.parentId())
                                                .on(date)
                                                .map(UnitVersion::name)
                                                .orElse("nobody")))
                .orElse("nobody");
    }

    long id(String day, String code) {
        return units.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .on(LocalDate.parse(day))
                        .filter(version -> version.code().equals(code))
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    Lineage lineage() {
        Map<Long, LocalDate> lastDays = new HashMap<>();
        units.forEach((id, history) -> {
            LocalDate last = history.versions().getLast().validTo();
            if (last != null) {
                lastDays.put(id, last);
            }
        });
        return new Lineage(successions, lastDays);
    }

    static ReorganisationBody read(String json) {
        try {
            return JSON.readValue(json, ReorganisationBody.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
