package vn.hopluu.outbox;

/// The broker did not answer within its time.
public final class BrokerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerUnavailable(String what, Throwable cause) {
        super(what + ": " + cause, cause);
    }
}
