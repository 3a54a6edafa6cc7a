package vn.hopluu.web.body;

import java.io.IOException;

/// The bytes of a body let themselves be waited for too long.
public final class BodyTooSlow extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooSlow() {
        super("the body came too slowly");
    }
}
