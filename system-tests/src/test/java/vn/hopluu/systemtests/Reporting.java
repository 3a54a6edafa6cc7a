package vn.hopluu.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// What one commune's report is by all that was acknowledged, worked out without the services: the model that
/// totals are held against.
final class Reporting {

    /// Where the report stands.
    enum State {
        NOTHING,
        HANDED_IN,
        APPROVED,
        RETURNED,
        WITHDRAWN
    }

    /// What may be done next.
    enum Move {
        POST,
        CORRECTION,
        RETURN,
        WITHDRAWAL,
        APPROVAL
    }

    private final List<Long> versions = new ArrayList<>();
    private State state = State.NOTHING;
    private @Nullable Integer handedIn;
    private @Nullable Integer approved;

    /// A move that is legal now.
    synchronized Move next(Random random) {
        int chance = random.nextInt(100);
        return switch (state) {
            case NOTHING, RETURNED -> Move.POST;
            case WITHDRAWN -> approved != null && chance < 50 ? Move.APPROVAL : Move.POST;
            case HANDED_IN ->
                chance < 50
                        ? Move.CORRECTION
                        : chance < 60 ? Move.RETURN : chance < 75 ? Move.WITHDRAWAL : Move.APPROVAL;
            case APPROVED -> chance < 60 ? Move.CORRECTION : Move.WITHDRAWAL;
        };
    }

    /// A move was acknowledged.
    ///
    /// @param figure what a post or a correction stated
    synchronized void done(Move move, long figure) {
        switch (move) {
            case POST, CORRECTION -> {
                versions.add(figure);
                handedIn = versions.size();
                state = State.HANDED_IN;
            }
            case RETURN -> {
                handedIn = null;
                state = State.RETURNED;
            }
            case WITHDRAWAL -> {
                handedIn = null;
                state = State.WITHDRAWN;
            }
            case APPROVAL -> {
                approved = handedIn;
                state = handedIn == null ? State.WITHDRAWN : State.APPROVED;
            }
        }
    }

    /// What is handed in now, else what was approved.
    synchronized Optional<Long> submitted() {
        return Optional.ofNullable(handedIn == null ? approved : handedIn).map(number -> versions.get(number - 1));
    }

    synchronized Optional<Long> approved() {
        return Optional.ofNullable(approved).map(number -> versions.get(number - 1));
    }

    synchronized int versions() {
        return versions.size();
    }
}
