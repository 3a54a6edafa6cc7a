package vn.hopluu.report.register;

/// The indicators that a register feeds; each constant is the indicator's code.
public enum RegisterIndicator {
    DVK01("Số mô hình “Dân vận khéo” đăng ký", RegisterBook.MODELS),
    DVK02("Số mô hình đang triển khai hiệu quả", RegisterBook.MODELS),
    DVK03("Số mô hình được công nhận", RegisterBook.MODELS),
    DVK04("Số mô hình được nhân rộng", RegisterBook.MODELS),
    DTH02("Số cuộc đối thoại đã tổ chức", RegisterBook.DIALOGUES),
    DTH03("Số người dự đối thoại", RegisterBook.DIALOGUES),
    DTH04("Số ý kiến, kiến nghị tại đối thoại", RegisterBook.DIALOGUES),
    DTH05("Số ý kiến trả lời trực tiếp tại hội nghị", RegisterBook.DIALOGUES),
    DTH06("Số ý kiến chuyển, tiếp tục giải quyết", RegisterBook.DIALOGUES);

    private final String label;
    private final RegisterBook book;

    RegisterIndicator(String label, RegisterBook book) {
        this.label = label;
        this.book = book;
    }

    /// The indicator's name, as the catalogue has it.
    public String label() {
        return label;
    }

    /// The register that it is counted from.
    public RegisterBook book() {
        return book;
    }
}
