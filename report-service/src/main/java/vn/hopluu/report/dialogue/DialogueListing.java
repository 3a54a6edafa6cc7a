package vn.hopluu.report.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.Predecessors;
import vn.hopluu.report.reference.ReportScope;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.report.register.EntryJson;
import vn.hopluu.report.register.RegisterBook;
import vn.hopluu.report.register.UnitLabel;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Lists dialogues in the order of their entry, and a dialogue's history, a bounded page at a time.
@ApplicationScoped
class DialogueListing {

    private final UnitDirectory units;
    private final Predecessors predecessors;
    private final EntityManager database;
    private final EntryJson json;
    private final ReportScope scope;

    DialogueListing(
            UnitDirectory units, Predecessors predecessors, EntityManager database, EntryJson json, ReportScope scope) {
        this.scope = scope;
        this.units = units;
        this.predecessors = predecessors;
        this.database = database;
        this.json = json;
    }

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

        static Line of(Dialogue dialogue, Unit unit, OpinionTally tally) {
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
    Page<Line> page(DialogueQuery query, PageRequest page) {
        List<Dialogue> found = Dialogue.after(page.after(0), page.rowsToRead(), filter(query));
        List<Dialogue> shown = page.shown(found);
        Map<Long, Unit> byId =
                Unit.all(shown.stream().map(Dialogue::unitId).distinct().toList());
        Map<Long, OpinionTally> tallies =
                tallies(shown.stream().map(Dialogue::id).toList());
        return page.of(found, Dialogue::id, dialogue -> {
            Unit unit = byId.get(dialogue.unitId());
            return unit == null
                    ? null
                    : Line.of(dialogue, unit, tallies.getOrDefault(dialogue.id(), OpinionTally.none(dialogue.id())));
        });
    }

    private Map<Long, OpinionTally> tallies(List<Long> ids) {
        return database.createQuery(
                        "select d.id, count(*), count(*) filter (where o.onTheSpot),"
                                + " count(*) filter (where not o.onTheSpot and o.doneOn is null)"
                                + " from Dialogue d join d.opinions o where d.id in :ids group by d.id",
                        OpinionTally.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(OpinionTally::dialogueId, tally -> tally));
    }

    private Dialogue.Filter filter(DialogueQuery query) {
        String unit = query.unit();
        return new Dialogue.Filter(
                scope.withinRegister(
                        unit == null
                                ? null
                                : predecessors.with(units.knownInRegister(unit, RegisterBook.DIALOGUES.indicators())
                                        .id()),
                        RegisterBook.DIALOGUES.indicators()),
                query.occasion(),
                query.audience(),
                query.from(),
                query.to());
    }

    @Transactional
    Page<DialogueChange.View> history(long id, PageRequest page) {
        if (Dialogue.of(id)
                .filter(one -> scope.readsRegister(one.unitId(), RegisterBook.DIALOGUES.indicators()))
                .isEmpty()) {
            throw DialogueOperations.unknown(id);
        }
        return page.of(
                DialogueChange.after(id, page.after(0), page.rowsToRead()),
                DialogueChange::revision,
                change -> change.view(json));
    }
}
