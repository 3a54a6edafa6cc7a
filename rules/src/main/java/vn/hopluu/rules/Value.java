package vn.hopluu.rules;

import java.util.HashSet;
import java.util.Set;
import org.projectnessie.cel.common.types.BoolT;
import org.projectnessie.cel.common.types.TypeT;
import org.projectnessie.cel.common.types.ref.BaseVal;
import org.projectnessie.cel.common.types.ref.Type;
import org.projectnessie.cel.common.types.ref.Val;

/// What a piece of an expression comes to, known or not.
///
/// Missing figures are values of their own here, and not CEL's unknowns or errors: those keep one name of several, and
/// `!=` makes an error of them.
abstract sealed class Value extends BaseVal permits NumberValue, Truth, CodeValue {

    private static final Type TYPE = TypeT.newObjectTypeValue("vn.hopluu.rules.Value");

    /// What is missing so that the value is not known; empty where it is known.
    final Set<Gap> gaps;

    /// The optional figures that were missing, and that the value does without.
    final Set<String> leftOut;

    Value(Set<Gap> gaps, Set<String> leftOut) {
        this.gaps = gaps;
        this.leftOut = leftOut;
    }

    /// Whether there is an answer that counts.
    abstract boolean isKnown();

    static <T> Set<T> union(Set<T> one, Set<T> other) {
        if (one.isEmpty() || one.equals(other)) {
            return other;
        }
        if (other.isEmpty()) {
            return one;
        }
        Set<T> all = new HashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }

    @Override
    public <T> T convertToNative(Class<T> type) {
        return type.cast(this);
    }

    @Override
    public Val convertToType(Type type) {
        throw new UnsupportedOperationException("the language converts nothing");
    }

    @Override
    public Val equal(Val other) {
        return this == other ? BoolT.True : BoolT.False;
    }

    @Override
    public Type type() {
        return TYPE;
    }

    @Override
    public Object value() {
        return this;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }
}
