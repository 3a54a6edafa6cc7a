package vn.hopluu.launcher;

/// Something stands in the way. The message says what is wrong and what the person can do about it; it is printed as it
/// is, without a stack trace.
public final class LauncherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LauncherException(String message) {
        super(message);
    }

    public LauncherException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
