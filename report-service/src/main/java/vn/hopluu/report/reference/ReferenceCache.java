package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What was read of plan-service's data, kept while the data stands: reading a form and its indicators again for
/// every report costs more than storing the report.
///
/// The database counts the changes of these tables. This replica forgets at once what it files itself, and within
/// [#FRESH] what another one files; a change is no younger than that to whoever waits for an event anyway. What was not
/// found is never kept.
@ApplicationScoped
class ReferenceCache {

    static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST = 40_000;

    private final EntityManager database;
    private final Clock clock;
    private volatile Memory memory = new Memory(Instant.EPOCH, BigDecimal.ZERO, new ConcurrentHashMap<>());

    /// What is remembered, and the number of changes at which it was read.
    private record Memory(Instant checked, BigDecimal changes, ConcurrentHashMap<Object, Object> things) {}

    /// Something was filed.
    record Filed() {}

    ReferenceCache(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param key a record that says what is asked for; its type decides the answer's
    <T> Optional<T> get(Object key, Class<T> type, Supplier<Optional<T>> reading) {
        ConcurrentHashMap<Object, Object> things = fresh().things();
        Object known = things.get(key);
        if (known != null) {
            return Optional.of(type.cast(known));
        }
        Optional<T> read = reading.get();
        read.ifPresent(thing -> keep(things, key, thing));
        return read;
    }

    /// Forgets everything where so much more would have it forget what was put in on the way.
    void makeRoom(int more) {
        ConcurrentHashMap<Object, Object> things = fresh().things();
        if (things.size() + more > MOST) {
            things.clear();
        }
    }

    private static void keep(ConcurrentHashMap<Object, Object> things, Object key, Object thing) {
        if (things.size() >= MOST) {
            things.clear();
        }
        things.put(key, thing);
    }

    /// A reader may put what it read into the memory that was current when it began, never into a newer one.
    private Memory fresh() {
        Memory current = memory;
        Instant now = clock.instant();
        if (now.isBefore(current.checked().plus(FRESH))) {
            return current;
        }
        BigDecimal changes =
                (BigDecimal) database.createNativeQuery("select sum(number) from reference_change", BigDecimal.class)
                        .getSingleResult();
        Memory next = new Memory(
                now, changes, changes.equals(current.changes()) ? current.things() : new ConcurrentHashMap<>());
        memory = next;
        return next;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Filed filed) {
        memory = new Memory(Instant.EPOCH, BigDecimal.ZERO, new ConcurrentHashMap<>());
    }
}
