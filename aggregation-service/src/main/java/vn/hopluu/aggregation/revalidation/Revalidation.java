package vn.hopluu.aggregation.revalidation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import vn.hopluu.web.access.CallerScope;
import vn.hopluu.web.conditional.AnsweredState;

/// Answers with the tag of what the answer is made from, and reads nothing for whoever holds that answer already.
@ApplicationScoped
public class Revalidation {

    private final CallerScope caller;
    private final AnsweredState answered;

    Revalidation(CallerScope caller, AnsweredState answered) {
        this.caller = caller;
        this.answered = answered;
    }

    /// The view, read only where the caller does not hold it.
    public <V> V answer(Answer<V> answer) {
        return answer(answer.tag(), answer.view());
    }

    /// The same.
    public <V> V answer(AnswerTag tag, Supplier<V> view) {
        answered.is(tag.in(caller.name()));
        return view.get();
    }
}
