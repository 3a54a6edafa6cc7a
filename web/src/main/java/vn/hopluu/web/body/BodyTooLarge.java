package vn.hopluu.web.body;

import java.io.IOException;

/// The stream of a body went on after its bound.
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}
