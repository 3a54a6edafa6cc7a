package vn.hopluu.report.register;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

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

    /// The codes of the indicators that are counted from it.
    public Set<String> indicators() {
        return Arrays.stream(RegisterIndicator.values())
                .filter(one -> one.book() == this)
                .map(RegisterIndicator::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The code of the finding that typed figures are not the register's: one for all of its cells.
    public String rule() {
        return name() + ".REGISTER";
    }
}
