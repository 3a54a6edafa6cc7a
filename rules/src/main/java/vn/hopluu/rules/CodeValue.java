package vn.hopluu.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A coded answer: `TOT`.
final class CodeValue extends Value {

    private final @Nullable String code;

    private CodeValue(@Nullable String code, Set<Gap> gaps) {
        super(gaps, Set.of());
        this.code = code;
    }

    static CodeValue of(String code) {
        return new CodeValue(code, Set.of());
    }

    static CodeValue unknown(Set<Gap> gaps) {
        return new CodeValue(null, gaps);
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
        return code == null ? Gap.text(gaps) : code;
    }
}
