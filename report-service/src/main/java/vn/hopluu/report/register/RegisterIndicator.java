package vn.hopluu.report.register;

/// The indicators that a register feeds; each constant is the indicator's code.
public enum RegisterIndicator {
    DVK01("Số mô hình “Dân vận khéo” đăng ký", Book.MODELS),
    DVK02("Số mô hình đang triển khai hiệu quả", Book.MODELS),
    DVK03("Số mô hình được công nhận", Book.MODELS),
    DVK04("Số mô hình được nhân rộng", Book.MODELS),
    DTH02("Số cuộc đối thoại đã tổ chức", Book.DIALOGUES),
    DTH03("Số người dự đối thoại", Book.DIALOGUES),
    DTH04("Số ý kiến, kiến nghị tại đối thoại", Book.DIALOGUES),
    DTH05("Số ý kiến trả lời trực tiếp tại hội nghị", Book.DIALOGUES),
    DTH06("Số ý kiến chuyển, tiếp tục giải quyết", Book.DIALOGUES);

    /// What officers call the register.
    private static final class Book {
        static final String MODELS = "sổ mô hình Dân vận khéo";
        static final String DIALOGUES = "sổ đối thoại";
    }

    private final String label;
    private final String book;

    RegisterIndicator(String label, String book) {
        this.label = label;
        this.book = book;
    }

    /// The indicator's name, as the catalogue has it.
    public String label() {
        return label;
    }

    /// The code of a finding that a typed figure is not the register's.
    public String rule() {
        return name() + ".REGISTER";
    }

    /// The register, as officers call it.
    public String book() {
        return book;
    }
}
