package vn.hopluu.plan.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import vn.hopluu.plan.outbox.StateEvents;

/// What names a seal: a campaign and the unit at the top of what is sealed.
@Embeddable
record SealKey(
        @Column(name = "form") String form,
        @Column(name = "period") String period,
        @Column(name = "root_id") long rootId) {

    private static final String ORDER = " order by key.form, key.period, key.rootId";

    /// @param key of an event, `seal/DVCQ-Q/2024-Q1/17`
    static SealKey of(String key) {
        String[] parts = StateEvents.codeIn(key).split("/", -1);
        return new SealKey(parts[0], parts[1], Long.parseLong(parts[2]));
    }

    /// The next seals in the order of their keys.
    ///
    /// @param which a condition in the query language
    /// @param key of the event to go on behind, empty at first
    static List<Seal> after(String which, String key, int most) {
        if (key.isEmpty()) {
            return Seal.<Seal>find(which + ORDER).page(0, most).list();
        }
        SealKey last = of(key);
        return Seal.<Seal>find(
                        which + " and (key.form, key.period, key.rootId) > (?1, ?2, ?3)" + ORDER,
                        last.form(),
                        last.period(),
                        last.rootId())
                .page(0, most)
                .list();
    }
}
