package vn.hopluu.report.dialogue;

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

/// What was done to a dialogue, by whom and when, and how it stood then. Rows are only ever added.
@Entity
class DialogueChange extends PanacheEntityBase {

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

    /// A dialogue's revision.
    @Embeddable
    record Key(long dialogueId, long revision) {}

    protected DialogueChange() {}

    /// @param act ENTER, EDIT, DONE or STRIKE
    DialogueChange(Dialogue dialogue, String act, @Nullable String reason, Actor by, EntryJson json) {
        this.key = new Key(dialogue.id(), dialogue.revision());
        this.act = act;
        this.content = json.write(dialogue.content());
        this.reason = reason;
        this.madeBy = by.name();
        this.madeAt = by.at();
    }

    /// A page of a dialogue's changes, the oldest first.
    long revision() {
        return key.revision();
    }

    static List<DialogueChange> after(long dialogueId, long revision, int limit) {
        return DialogueChange.<DialogueChange>find(
                        "key.dialogueId = ?1 and key.revision > ?2 order by key.revision", dialogueId, revision)
                .page(0, limit)
                .list();
    }

    /// A change as it is answered.
    record View(long revision, String act, @Nullable String reason, String by, Instant at, DialogueContent dialogue) {}

    View view(EntryJson json) {
        return new View(key.revision(), act, reason, madeBy, madeAt, json.read(content, DialogueContent.class));
    }
}
