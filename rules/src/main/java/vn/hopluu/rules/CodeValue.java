package vn.hopluu.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A coded answer: `TOT`.
final class CodeValue extends Value {

    private final @Nullable String code;
    private final String called;

    private CodeValue(@Nullable String code, String called, Set<Gap> gaps) {
        super(gaps, Set.of());
        this.code = code;
        this.called = called;
    }

    static CodeValue of(String code) {
        return of(code, code);
    }

    /// @param called as officers call it: `Tốt`
    static CodeValue of(String code, String called) {
        return new CodeValue(code, called, Set.of());
    }

    static CodeValue unknown(Set<Gap> gaps) {
        return new CodeValue(null, "", gaps);
    }

    @Override
    boolean isKnown() {
        return code != null;
    }

    Truth same(CodeValue other) {
        if (code == null || other.code == null) {
            return Truth.undecided(union(gaps, other.gaps));
        }
        return Truth.of(code.equals(other.code));
    }

    @Override
    public String toString() {
        return code == null ? Gap.text(gaps) : called;
    }
}
