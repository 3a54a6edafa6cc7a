package vn.hopluu.report.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import vn.hopluu.report.reference.Predecessors;
import vn.hopluu.report.reference.ReportScope;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.report.register.EntryJson;
import vn.hopluu.report.register.RegisterBook;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Lists models in the order in which they were entered, and a model's history, a bounded page at a time.
@ApplicationScoped
class ModelListing {

    private final UnitDirectory units;
    private final Predecessors predecessors;
    private final EntryJson json;
    private final ReportScope scope;

    ModelListing(UnitDirectory units, Predecessors predecessors, EntryJson json, ReportScope scope) {
        this.scope = scope;
        this.units = units;
        this.predecessors = predecessors;
        this.json = json;
    }

    @Transactional
    Page<ModelView> page(ModelQuery query, PageRequest page) {
        List<Model> found = Model.after(page.after(0), page.rowsToRead(), filter(query));
        Map<Long, Unit> byId = Unit.all(
                page.shown(found).stream().map(Model::unitId).distinct().toList());
        return page.of(found, Model::id, model -> {
            Unit unit = byId.get(model.unitId());
            return unit == null ? null : ModelView.brief(model, unit);
        });
    }

    private Model.Filter filter(ModelQuery query) {
        String unit = query.unit();
        return new Model.Filter(
                scope.withinRegister(
                        unit == null
                                ? null
                                : predecessors.with(units.knownInRegister(unit, RegisterBook.MODELS.indicators())
                                        .id()),
                        RegisterBook.MODELS.indicators()),
                query.field(),
                query.status(),
                query.registered());
    }

    @Transactional
    Page<ModelChange.View> history(long id, PageRequest page) {
        if (Model.of(id)
                .filter(one -> scope.readsRegister(one.unitId(), RegisterBook.MODELS.indicators()))
                .isEmpty()) {
            throw ModelOperations.unknown(id);
        }
        return page.of(
                ModelChange.after(id, page.after(0), page.rowsToRead()),
                ModelChange::revision,
                change -> change.view(json));
    }
}
