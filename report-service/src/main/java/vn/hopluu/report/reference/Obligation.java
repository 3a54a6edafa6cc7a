package vn.hopluu.report.reference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.charset.StandardCharsets;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.ObligationChanged;

/// An obligation (nghĩa vụ báo cáo) as plan-service last described it: who owes a report, and who takes it: into whose
/// total its figures enter, through which office it passes, to which one it is addressed.
@Entity
public class Obligation extends PanacheEntityBase {

    @EmbeddedId
    @Column
    private Key key;

    @Column
    private long revision;

    @Column
    @Enumerated(EnumType.STRING)
    private ObligationChanged.State state;

    @Column
    private @Nullable Long recipientId;

    @Column
    private @Nullable Long intermediaryId;

    @Column
    private @Nullable Long addresseeId;

    @Column
    private @Nullable Long enteredById;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    /// As a report's, the coverage by its name.
    @Embeddable
    record Key(long unitId, String form, String period, String coverage) {}

    protected Obligation() {}

    Obligation(Key key) {
        this.key = key;
    }

    static Key key(ObligationChanged event) {
        return new Key(
                event.unitId(), event.form(), event.period(), event.coverage().name());
    }

    void apply(ObligationChanged event) {
        revision = event.revision();
        state = event.state();
        recipientId = event.recipientId();
        intermediaryId = event.intermediaryId();
        addresseeId = event.addresseeId();
        enteredById = event.enteredById();
        content = new String(EventJson.write(event), StandardCharsets.UTF_8);
    }

    long revision() {
        return revision;
    }
}
