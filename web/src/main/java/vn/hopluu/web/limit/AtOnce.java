package vn.hopluu.web.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/// How many requests are worked on at once. More would wait for threads and connections for longer than their callers
/// do, and take the memory of those that are worked on.
@ApplicationScoped
public class AtOnce {

    private final Semaphore places;
    private final RefusedByLimit refused;

    AtOnce(LimitSettings settings, RefusedByLimit refused) {
        this.places = new Semaphore(settings.atOnce());
        this.refused = refused;
    }

    /// @return the request's place, to be left once it is answered; empty where none is free
    public Optional<Place> taken(String address) {
        if (places.tryAcquire()) {
            return Optional.of(new Place(places));
        }
        refused.tell(Limit.AT_ONCE, address);
        return Optional.empty();
    }

    /// One request's.
    public static final class Place {

        private final Semaphore places;
        private final AtomicBoolean isLeft = new AtomicBoolean();

        private Place(Semaphore places) {
            this.places = places;
        }

        /// Once, however often it is said.
        public void leave() {
            if (isLeft.compareAndSet(false, true)) {
                places.release();
            }
        }
    }
}
