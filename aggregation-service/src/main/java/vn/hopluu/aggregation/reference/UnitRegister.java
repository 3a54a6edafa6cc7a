package vn.hopluu.aggregation.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.hierarchy.DatedTree;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.web.database.Sql;

/// Keeps the units, and raises the tree's revision with every change in the same transaction.
@ApplicationScoped
class UnitRegister {

    private final Sql sql;
    private final Trees trees;

    UnitRegister(Sql sql, Trees trees) {
        this.sql = sql;
        this.trees = trees;
    }

    /// Takes in what is newer than what is there.
    ///
    /// @return the events that cannot be taken in as the tree stands: the unit would stand below itself
    List<UnitChanged> accept(List<UnitChanged> events) {
        sql.query("select revision from tree for update", row -> row.getLong(1));
        DatedTree tree = trees.read().tree();
        List<UnitChanged> refused = new ArrayList<>();
        boolean changed = false;
        for (UnitChanged event : events) {
            Unit unit = Unit.findById(event.unitId());
            if (unit != null && unit.revision >= event.revision()) {
                continue;
            }
            if (!tree.put(Unit.inTree(event))) {
                refused.add(event);
                continue;
            }
            write(unit, event);
            changed = true;
        }
        if (changed) {
            sql.update("update tree set revision = revision + 1");
        }
        return refused;
    }

    private static void write(@Nullable Unit known, UnitChanged event) {
        Unit unit = known == null ? new Unit(event.unitId()) : known;
        unit.become(event);
        if (known == null) {
            unit.persist();
        }
    }
}
