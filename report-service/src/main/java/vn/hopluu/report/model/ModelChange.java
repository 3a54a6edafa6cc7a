package vn.hopluu.report.model;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.register.EntryJson;
import vn.hopluu.report.report.Actor;

/// What was done to a model, by whom and when, and how it stood then. Rows are only ever added.
@Entity
class ModelChange extends PanacheEntityBase {

    @EmbeddedId
    @Column
    private Key key;

    @Column
    private String act;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Column
    private @Nullable String reason;

    @Column
    private String madeBy;

    @Column
    private Instant madeAt;

    /// A model's revision.
    @Embeddable
    record Key(long modelId, long revision) {}

    protected ModelChange() {}

    /// @param act REGISTER, EDIT, or the step's name
    ModelChange(Model model, String act, @Nullable String reason, Actor by, EntryJson json) {
        this.key = new Key(model.id(), model.revision());
        this.act = act;
        this.content = json.write(ModelView.Content.of(model));
        this.reason = reason;
        this.madeBy = by.name();
        this.madeAt = by.at();
    }

    /// A page of a model's changes, the oldest first.
    long revision() {
        return key.revision();
    }

    static List<ModelChange> after(long modelId, long revision, int limit) {
        return ModelChange.<ModelChange>find(
                        "key.modelId = ?1 and key.revision > ?2 order by key.revision", modelId, revision)
                .page(0, limit)
                .list();
    }

    /// A change as it is answered.
    record View(long revision, String act, @Nullable String reason, String by, Instant at, ModelView.Content model) {}

    View view(EntryJson json) {
        return new View(key.revision(), act, reason, madeBy, madeAt, json.read(content, ModelView.Content.class));
    }
}
