package vn.hopluu.web.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The endpoint reads its body as a stream, up to so many megabytes. Without it the bound is 1 MB.
///
/// A stream that goes on after the bound ends in a [BodyTooLarge] while it is read.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {
    /// Megabytes of 2^20 bytes.
    int megabytes();
}
