package vn.hopluu.report.restoration;

/// What plan-service has said since the copy is not taken in yet.
final class ReferenceBehind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReferenceBehind() {
        super("not all is taken in that plan-service has said: units, forms, seals");
    }
}
