package vn.hopluu.plan.reorganisation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.FieldError;

/// Everything that speaks against a reorganisation. It is applied only where there is nothing.
final class Reasons {

    private final List<FieldError> all = new ArrayList<>();

    void add(String pointer, String code, @Nullable Object value, Message rule) {
        FieldError reason = new FieldError(pointer, code, value == null ? null : value.toString(), rule);
        if (!all.contains(reason)) {
            all.add(reason);
        }
    }

    List<FieldError> all() {
        return List.copyOf(all);
    }
}
