package vn.hopluu.web.body;

import java.io.IOException;

/// The stream of a body went on after its bound.
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    BodyTooLarge(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    /// In bytes.
    public long limit() {
        return limit;
    }
}
