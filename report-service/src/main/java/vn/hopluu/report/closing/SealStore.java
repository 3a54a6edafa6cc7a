package vn.hopluu.report.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import vn.hopluu.events.ClosingRequested;
import vn.hopluu.events.SealChanged;
import vn.hopluu.events.SealedUnits;

/// Files what plan-service says of seals, in the caller's transaction. A revision that is not higher than the filed
/// one changes nothing.
@ApplicationScoped
public class SealStore {

    private final EntityManager database;

    SealStore(EntityManager database) {
        this.database = database;
    }

    /// The units of earlier requests go, but for those of a seal that stands.
    public void file(SealedUnits page) {
        database.createNativeQuery("delete from sealed_unit where form = :form and period = :period and root_id = :root"
                        + " and request < :request and request not in (select request from campaign_seal where sealed"
                        + " and form = :form and period = :period and root_id = :root)")
                .setParameter("form", page.form())
                .setParameter("period", page.period())
                .setParameter("root", page.unitId())
                .setParameter("request", page.revision())
                .executeUpdate();
        keep(
                page.form(),
                page.period(),
                page.unitId(),
                page.revision(),
                page.page(),
                page.edges().stream().map(SealChanged.Edge::unitId).toArray(Long[]::new));
    }

    public void file(ClosingRequested asked) {
        database.createNativeQuery("""
                insert into closing (form, period, unit_id, revision, request, standing, asked_at, until, asked_by, reason, pages)
                values (:form, :period, :unit, :revision, :request, :standing, :at, :until, :by, :reason, :pages)
                on conflict (form, period, unit_id) do update
                    set revision = excluded.revision, request = excluded.request, standing = excluded.standing,
                        asked_at = excluded.asked_at, until = excluded.until, asked_by = excluded.asked_by,
                        reason = excluded.reason, pages = excluded.pages,
                        closed_at = case when closing.request = excluded.request then closing.closed_at end
                    where closing.revision < excluded.revision
                """)
                .setParameter("form", asked.form())
                .setParameter("period", asked.period())
                .setParameter("unit", asked.unitId())
                .setParameter("revision", asked.revision())
                .setParameter("request", asked.request())
                .setParameter("standing", asked.standing())
                .setParameter("at", asked.at())
                .setParameter("until", asked.until())
                .setParameter("by", asked.by())
                .setParameter("reason", asked.reason())
                .setParameter("pages", asked.pages())
                .executeUpdate();
    }

    public void file(SealChanged seal) {
        SealChanged.Closed closed = seal.closed();
        long request = closed == null ? seal.revision() : closed.request();
        int changed = database.createNativeQuery("""
                insert into campaign_seal (form, period, root_id, revision, sealed, at, reason, request)
                values (:form, :period, :root, :revision, :sealed, :at, :reason, :request)
                on conflict (form, period, root_id) do update
                    set revision = excluded.revision, sealed = excluded.sealed, at = excluded.at,
                        reason = excluded.reason, request = excluded.request
                    where campaign_seal.revision < excluded.revision
                """)
                .setParameter("form", seal.form())
                .setParameter("period", seal.period())
                .setParameter("root", seal.rootId())
                .setParameter("revision", seal.revision())
                .setParameter("sealed", seal.sealed())
                .setParameter("at", seal.at())
                .setParameter("reason", seal.reason())
                .setParameter("request", request)
                .executeUpdate();
        if (changed > 0) {
            keep(
                    seal.form(),
                    seal.period(),
                    seal.rootId(),
                    request,
                    0,
                    seal.edges().stream().map(SealChanged.Edge::unitId).toArray(Long[]::new));
        }
    }

    private void keep(String form, String period, long root, long request, int page, Long[] units) {
        database.createNativeQuery("insert into sealed_unit (form, period, unit_id, root_id, request, page)"
                        + " select :form, :period, unit, :root, :request, :page"
                        + " from unnest(cast(:units as bigint[])) as unit on conflict do nothing")
                .setParameter("form", form)
                .setParameter("period", period)
                .setParameter("root", root)
                .setParameter("request", request)
                .setParameter("page", page)
                .setParameter("units", units)
                .executeUpdate();
    }
}
