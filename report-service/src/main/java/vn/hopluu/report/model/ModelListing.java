package vn.hopluu.report.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.report.register.EntryJson;
import vn.hopluu.report.register.ListQuery;

/// Lists models in the order in which they were entered, and a model's history, a bounded page at a time.
@ApplicationScoped
class ModelListing {

    static final Set<String> KNOWN = Set.of("unit", "field", "status", "year", "limit", "after");

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 9999;

    private final UnitDirectory units;
    private final EntryJson json;

    ModelListing(UnitDirectory units, EntryJson json) {
        this.units = units;
        this.json = json;
    }

    /// @param last the id or revision of the last entry shown, or null where no page follows
    record Page<V>(List<V> shown, @Nullable Long last) {}

    @Transactional
    Page<ModelView> page(ListQuery query) {
        List<Model> found = Model.after(query.after(), query.limit() + 1, filter(query));
        List<Model> shown = found.subList(0, Math.min(found.size(), query.limit()));
        Map<Long, Unit> byId =
                Unit.all(shown.stream().map(Model::unitId).distinct().toList());
        return new Page<>(
                shown.stream()
                        .flatMap(
                                model -> Optional.ofNullable(byId.get(model.unitId()))
                                        .map(unit -> ModelView.brief(model, unit))
                                        .stream())
                        .toList(),
                found.size() > shown.size() ? shown.getLast().id() : null);
    }

    private Model.Filter filter(ListQuery query) {
        String unit = query.text("unit");
        Field field = query.one("field", Field.class);
        Status status = query.one("status", Status.class);
        Integer year =
                query.text("year") == null ? null : (int) query.number("year", FIRST_YEAR, FIRST_YEAR, LAST_YEAR);
        return new Model.Filter(unit == null ? null : units.findToday(unit).id(), field, status, year);
    }

    @Transactional
    Page<ModelChange.View> history(long id, ListQuery query) {
        if (Model.of(id).isEmpty()) {
            throw ModelDesk.unknown(id);
        }
        List<ModelChange> found = ModelChange.after(id, query.after(), query.limit() + 1);
        List<ModelChange.View> shown = found.stream()
                .limit(query.limit())
                .map(change -> change.view(json))
                .toList();
        return new Page<>(shown, found.size() > shown.size() ? shown.getLast().revision() : null);
    }
}
