package vn.hopluu.report.report;

/// The form that a report's figures are named by has not arrived from plan-service yet.
public final class FormNotReceived extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormNotReceived(String form, String period) {
        super(form + " in " + period + " has not arrived from plan-service");
    }
}
