package vn.hopluu.report.register;

/// The registers that units keep.
public enum RegisterBook {
    MODELS("sổ mô hình Dân vận khéo"),
    DIALOGUES("sổ đối thoại");

    private final String label;

    RegisterBook(String label) {
        this.label = label;
    }

    /// What officers call it.
    public String label() {
        return label;
    }

    /// The code of the finding that typed figures are not the register's: one for all of its cells.
    public String rule() {
        return name() + ".REGISTER";
    }
}
