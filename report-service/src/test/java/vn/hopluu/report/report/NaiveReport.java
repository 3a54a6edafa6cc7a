package vn.hopluu.report.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a report should be after some acts, told as plainly as the rule is: nothing of it is shared with the service.
final class NaiveReport {

    /// What may happen to a report.
    enum Act {
        DRAFT,
        SUBMIT,
        RETURN,
        APPROVE,
        LOCK,
        CORRECT,
        WITHDRAW,
        /// `POST /reports`: fills in and hands in.
        POST
    }

    private final Map<Integer, Integer> amounts = new HashMap<>();
    private final List<String> events = new ArrayList<>();
    private String state = "NOTHING";
    private int versions;
    private int draft;
    private int handedIn;
    private int approved;

    boolean exists() {
        return !state.equals("NOTHING");
    }

    boolean allows(Act act) {
        boolean waiting = state.equals("SUBMITTED") || state.equals("CORRECTED");
        boolean open = state.equals("DRAFT") || state.equals("RETURNED") || state.equals("WITHDRAWN");
        boolean agreed = state.equals("APPROVED") || state.equals("LOCKED");
        return switch (act) {
            case DRAFT, POST -> open || state.equals("NOTHING");
            case SUBMIT -> open;
            case RETURN -> waiting;
            case APPROVE -> waiting || state.equals("WITHDRAWN") && approved > 0;
            case LOCK -> state.equals("APPROVED");
            case CORRECT -> waiting || agreed;
            case WITHDRAW -> waiting || agreed || state.equals("RETURNED");
        };
    }

    /// @param amount what is filled in, for a draft, a post and a correction
    void happens(Act act, int amount) {
        switch (act) {
            case DRAFT -> {
                state = exists() ? state : "DRAFT";
                draft = amount;
                return;
            }
            case POST -> next(amount, "SUBMITTED");
            case SUBMIT -> next(draft, "SUBMITTED");
            case CORRECT -> next(amount, "CORRECTED");
            case RETURN -> back("RETURNED");
            case WITHDRAW -> back("WITHDRAWN");
            case LOCK -> state = "LOCKED";
            case APPROVE -> {
                approved = handedIn;
                state = state.equals("WITHDRAWN") ? "WITHDRAWN" : "APPROVED";
            }
        }
        events.add(state + " " + figures(handedIn) + " " + figures(approved));
    }

    private void next(int amount, String to) {
        versions++;
        amounts.put(versions, amount);
        handedIn = versions;
        state = to;
    }

    private void back(String to) {
        handedIn = 0;
        draft = amountOf(versions);
        state = to;
    }

    private String figures(int version) {
        return version == 0 ? "-" : version + ":" + amountOf(version);
    }

    private int amountOf(int version) {
        @Nullable Integer amount = amounts.get(version);
        return amount == null ? 0 : amount;
    }

    /// `SUBMITTED 2 2 1`: its state, its newest version, the one handed in, the one approved.
    String stands() {
        return state + " " + versions + " " + (handedIn == 0 ? "-" : handedIn) + " " + (approved == 0 ? "-" : approved);
    }

    /// Each version's number and amount: `1:31`.
    List<String> versions() {
        return java.util.stream.IntStream.rangeClosed(1, versions)
                .mapToObj(this::figures)
                .toList();
    }

    /// What was to be told: `CORRECTED 3:30 2:31`.
    List<String> events() {
        return List.copyOf(events);
    }
}
