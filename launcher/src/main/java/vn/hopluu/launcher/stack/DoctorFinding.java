package vn.hopluu.launcher.stack;

/// One thing that the doctor looked at.
///
/// @param grade how bad it is
/// @param subject what was looked at
/// @param text what was found and, where it is not good, what to do
public record DoctorFinding(Grade grade, String subject, String text) {

    /// How bad a finding is.
    public enum Grade {
        GOOD("ok"),
        /// Works, but not as well as it could.
        NOTE("note"),
        /// Prevents `./hopluu up`.
        BAD("BAD");

        private final String word;

        Grade(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// The same, but in nobody's way.
    DoctorFinding asNote() {
        return grade == Grade.BAD ? note(subject, text) : this;
    }

    static DoctorFinding good(String subject, String text) {
        return new DoctorFinding(Grade.GOOD, subject, text);
    }

    static DoctorFinding note(String subject, String text) {
        return new DoctorFinding(Grade.NOTE, subject, text);
    }

    static DoctorFinding bad(String subject, String text) {
        return new DoctorFinding(Grade.BAD, subject, text);
    }
}
