package vn.hopluu.web.language;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A component of an answer that is a constant, or a list of them: its words stand beside it, `stateText` beside
/// `state`, in the reader's language. Programs look at the constant.
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Worded {

    /// Of which type the constants are, where the component names them as text.
    Class<? extends Enum<?>> of() default Undeclared.class;

    /// What is said behind the component's name.
    String SUFFIX = "Text";

    /// The component's own type says it.
    enum Undeclared {}
}
