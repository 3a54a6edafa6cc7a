package vn.hopluu.report.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.register.Register;
import vn.hopluu.report.register.RegisterCount;
import vn.hopluu.report.register.RegisterIndicator;
import vn.hopluu.report.register.RegisterWindow;

/// Counts the dialogues that a unit held in a window, and their opinions. A promise is done where it was kept on the
/// window's last day or before; so the figures of a past window stay what they were.
@ApplicationScoped
class DialogueCounts implements Register {

    private static final String HELD =
            " from Dialogue d where d.unitId = :unit and d.struck = false" + " and d.heldOn between :from and :to";
    private static final String RAISED = " from Dialogue d join d.opinions o where d.unitId = :unit"
            + " and d.struck = false and d.heldOn between :from and :to";

    private final EntityManager database;

    DialogueCounts(EntityManager database) {
        this.database = database;
    }

    /// Dialogues of one kind.
    ///
    /// @param known how many of them say how many took part
    /// @param participants the sum of what those say; null where none does
    record Kind(
            Occasion occasion,
            Audience audience,
            long dialogues,
            long known,
            @Nullable Long participants) {

        long participantsOrNone() {
            return participants == null ? 0 : participants;
        }
    }

    /// What was raised.
    record Opinions(long raised, long onTheSpot, long done) {}

    @Override
    public Optional<List<RegisterCount>> counts(long unitId, RegisterWindow window) {
        boolean kept = Dialogue.count("unitId = ?1 and heldOn <= ?2 and struck = false", unitId, window.to()) > 0;
        if (!kept) {
            return Optional.empty();
        }
        List<Kind> kinds = with(
                        database.createQuery(
                                "select d.occasion, d.audience, count(*), count(d.participants), sum(d.participants)"
                                        + HELD + " group by d.occasion, d.audience",
                                Kind.class),
                        unitId,
                        window)
                .getResultList();
        Opinions opinions = with(
                        database.createQuery(
                                "select count(*), count(*) filter (where o.onTheSpot),"
                                        + " count(*) filter (where o.doneOn <= :to)" + RAISED,
                                Opinions.class),
                        unitId,
                        window)
                .getSingleResult();
        List<RegisterCount> counts = new ArrayList<>(dialogues(kinds));
        participants(kinds).ifPresent(counts::add);
        counts.addAll(opinions(opinions));
        return Optional.of(List.copyOf(counts));
    }

    private static List<RegisterCount> dialogues(List<Kind> kinds) {
        long total = kinds.stream().mapToLong(Kind::dialogues).sum();
        return Stream.concat(
                        Stream.of(new RegisterCount(RegisterIndicator.DTH02, null, total)),
                        Stream.of(Occasion.values())
                                .flatMap(occasion -> Stream.of(Audience.values())
                                        .map(audience -> new RegisterCount(
                                                RegisterIndicator.DTH02,
                                                occasion + "." + audience,
                                                size(kinds, occasion, audience)))))
                .toList();
    }

    private static long size(List<Kind> kinds, Occasion occasion, Audience audience) {
        return kinds.stream()
                .filter(kind -> kind.occasion() == occasion && kind.audience() == audience)
                .mapToLong(Kind::dialogues)
                .sum();
    }

    /// Left out where a dialogue does not say: what is missing is not zero.
    private static Optional<RegisterCount> participants(List<Kind> kinds) {
        boolean known = kinds.stream().allMatch(kind -> kind.known() == kind.dialogues());
        return known
                ? Optional.of(new RegisterCount(
                        RegisterIndicator.DTH03,
                        null,
                        kinds.stream().mapToLong(Kind::participantsOrNone).sum()))
                : Optional.empty();
    }

    private static List<RegisterCount> opinions(Opinions opinions) {
        long followed = opinions.raised() - opinions.onTheSpot();
        return List.of(
                new RegisterCount(RegisterIndicator.DTH04, null, opinions.raised()),
                new RegisterCount(RegisterIndicator.DTH05, null, opinions.onTheSpot()),
                new RegisterCount(RegisterIndicator.DTH06, null, followed),
                new RegisterCount(RegisterIndicator.DTH06, "DONE", opinions.done()),
                new RegisterCount(RegisterIndicator.DTH06, "OPEN", followed - opinions.done()));
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, long unitId, RegisterWindow window) {
        return query.setParameter("unit", unitId)
                .setParameter("from", window.from())
                .setParameter("to", window.to());
    }
}
