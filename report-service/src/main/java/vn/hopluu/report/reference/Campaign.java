package vn.hopluu.report.reference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hopluu.events.CampaignChanged;

/// A campaign (đợt báo cáo): a form in a period, with the window that its plan fixed.
@Entity
public class Campaign extends PanacheEntityBase {

    @EmbeddedId
    @Column
    private Key key;

    @Column
    private long revision;

    @Column
    private LocalDate windowFrom;

    @Column
    private LocalDate structureDate;

    /// A form's code and a period.
    @Embeddable
    public record Key(String form, String period) {}

    protected Campaign() {}

    Campaign(Key key) {
        this.key = key;
    }

    void apply(CampaignChanged event) {
        revision = event.revision();
        windowFrom = event.windowFrom();
        structureDate = event.structureDate();
    }

    public static Optional<Campaign> of(String form, String period) {
        return findByIdOptional(new Key(form, period));
    }

    /// The campaigns of a window.
    static List<Campaign> in(LocalDate from, LocalDate to) {
        return list("windowFrom = ?1 and structureDate = ?2 order by key.form, key.period", from, to);
    }

    public String form() {
        return key.form();
    }

    public String period() {
        return key.period();
    }

    long revision() {
        return revision;
    }

    /// The first day of the window that the form's regime gives.
    public LocalDate windowFrom() {
        return windowFrom;
    }

    /// S, the last day of the window: the day whose structure and form version count.
    public LocalDate structureDate() {
        return structureDate;
    }
}
