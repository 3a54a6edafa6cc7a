package vn.hopluu.report.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.report.register.EntryJson;
import vn.hopluu.report.register.ListQuery;
import vn.hopluu.report.register.UnitLabel;

/// Lists dialogues in the order of their entry, and a dialogue's history, a bounded page at a time.
@ApplicationScoped
class DialogueListing {

    static final Set<String> KNOWN = Set.of("unit", "occasion", "audience", "from", "to", "limit", "after");

    private final UnitDirectory units;
    private final EntityManager database;
    private final EntryJson json;

    DialogueListing(UnitDirectory units, EntityManager database, EntryJson json) {
        this.units = units;
        this.database = database;
        this.json = json;
    }

    /// @param last the id or revision of the last entry shown, or null where no page follows
    record Page<V>(List<V> shown, @Nullable Long last) {}

    /// A dialogue in a list: how many opinions, not which.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            long id,
            UnitLabel unit,
            LocalDate heldOn,
            Occasion occasion,
            Audience audience,
            @Nullable Integer participants,
            long opinions,
            long onTheSpot,
            long open,
            boolean struck,
            long revision) {

        static Line of(Dialogue dialogue, Unit unit, Tally tally) {
            return new Line(
                    dialogue.id(),
                    UnitLabel.of(unit, dialogue.heldOn()),
                    dialogue.heldOn(),
                    dialogue.occasion(),
                    dialogue.audience(),
                    dialogue.participants(),
                    tally.opinions(),
                    tally.onTheSpot(),
                    tally.open(),
                    dialogue.isStruck(),
                    dialogue.revision());
        }
    }

    @Transactional
    Page<Line> page(ListQuery query) {
        List<Dialogue> found = Dialogue.after(query.after(), query.limit() + 1, filter(query));
        List<Dialogue> shown = found.subList(0, Math.min(found.size(), query.limit()));
        Map<Long, Unit> byId =
                Unit.all(shown.stream().map(Dialogue::unitId).distinct().toList());
        Map<Long, Tally> tallies = tallies(shown.stream().map(Dialogue::id).toList());
        List<Line> lines = shown.stream()
                .flatMap(dialogue -> Optional.ofNullable(byId.get(dialogue.unitId()))
                        .map(unit ->
                                Line.of(dialogue, unit, tallies.getOrDefault(dialogue.id(), Tally.none(dialogue.id()))))
                        .stream())
                .toList();
        return new Page<>(lines, found.size() > shown.size() ? shown.getLast().id() : null);
    }

    private Map<Long, Tally> tallies(List<Long> ids) {
        return database.createQuery(
                        "select d.id, count(*), count(*) filter (where o.onTheSpot),"
                                + " count(*) filter (where not o.onTheSpot and o.doneOn is null)"
                                + " from Dialogue d join d.opinions o where d.id in :ids group by d.id",
                        Tally.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Tally::dialogueId, tally -> tally));
    }

    private Dialogue.Filter filter(ListQuery query) {
        String unit = query.text("unit");
        return new Dialogue.Filter(
                unit == null ? null : units.findToday(unit).id(),
                query.one("occasion", Occasion.class),
                query.one("audience", Audience.class),
                query.day("from"),
                query.day("to"));
    }

    @Transactional
    Page<DialogueChange.View> history(long id, ListQuery query) {
        if (Dialogue.of(id).isEmpty()) {
            throw DialogueDesk.unknown(id);
        }
        List<DialogueChange> found = DialogueChange.after(id, query.after(), query.limit() + 1);
        List<DialogueChange.View> shown = found.stream()
                .limit(query.limit())
                .map(change -> change.view(json))
                .toList();
        return new Page<>(shown, found.size() > shown.size() ? shown.getLast().revision() : null);
    }
}
