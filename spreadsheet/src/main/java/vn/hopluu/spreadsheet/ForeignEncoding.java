package vn.hopluu.spreadsheet;

import java.util.Optional;
import java.util.regex.Pattern;

/// Vietnamese texts of the time before Unicode. What they meant can only be guessed, so it is never stored; but what
/// they are can be told well enough to say what to do.
public enum ForeignEncoding {
    WINDOWS_1258("Windows-1258"),
    TCVN3("TCVN3 (ABC, phông .VnTime)"),
    VNI("VNI-Windows (phông VNI-Times)");

    public static final String REMEDY =
            "Chuyển nội dung sang Unicode rồi lưu lại (tệp csv: trong Excel chọn Save As, CSV UTF-8); văn bản dùng phông"
                    + " .Vn… hay VNI-… thì chuyển mã trước, ví dụ bằng UniKey Toolkit.";

    /// Letters and signs of Latin-1 that no Vietnamese word has.
    private static final Pattern NOT_VIETNAMESE = Pattern.compile("[\\u0080-\\u009F\\u00A1-\\u00BF\\uFFFD"
            + "\\u00C4-\\u00C7\\u00CB\\u00CE-\\u00D1\\u00D6-\\u00D8\\u00DB\\u00DC\\u00DE\\u00DF"
            + "\\u00E4-\\u00E7\\u00EB\\u00EE-\\u00F1\\u00F6-\\u00F8\\u00FB\\u00FC\\u00FE\\u00FF]");

    /// Letters that are Vietnamese, in an order that is not: a tone written after its vowel (VNI, Windows-1258). After
    /// an o there may be an ò: Ia Boòng.
    private static final Pattern TONE_AFTER_VOWEL = Pattern.compile(
            "[aeouyAEOUY][\\u00F9\\u00D9]|[aeuyAEUY][\\u00F5\\u00D5]|[aeyAEY][\\u00F2\\u00D2]|[aeoyAEOY][\\u00EC\\u00CC]");

    /// Đ, ă, â, ê, ô, ơ, ư, đ and the tones of a, as TCVN3 has them; the two others have no letters there.
    private static final Pattern TCVN3_SIGNS = Pattern.compile("[\\u00A1-\\u00BE]");

    private static final Pattern WINDOWS_1258_SIGNS =
            Pattern.compile("[\\u00CC\\u00D2\\u00DE\\u00EC\\u00F2\\u00F0\\u00D0\\u00FD\\u00DD]");
    private static final Pattern VNI_SIGNS = Pattern.compile(
            "[\\u00F9\\u00F8\\u00FB\\u00F5\\u00EF\\u00F1\\u00D1\\u00F6\\u00D6\\u00F4\\u00D4\\u00E4\\u00E5\\u00EB]");

    /// In prose a lone m² or ° is no sign of anything: only such letters within a word, and several of them, are.
    private static final Pattern INSIDE_A_WORD =
            Pattern.compile("\\p{IsLatin}(?:" + NOT_VIETNAMESE + ")|(?:" + NOT_VIETNAMESE + ")\\p{IsLatin}");

    private static final int SEVERAL = 2;

    private final String label;

    ForeignEncoding(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Whether a header or a name that was read as Unicode was not written as Unicode.
    public static Optional<ForeignEncoding> inHeader(String text) {
        return NOT_VIETNAMESE.matcher(text).find()
                        || TONE_AFTER_VOWEL.matcher(text).find()
                ? Optional.of(guess(text))
                : Optional.empty();
    }

    /// Whether prose that was read as Unicode was not written as Unicode.
    public static Optional<ForeignEncoding> inProse(String text) {
        return count(INSIDE_A_WORD, text) + count(TONE_AFTER_VOWEL, text) >= SEVERAL
                ? Optional.of(guess(text))
                : Optional.empty();
    }

    /// The likeliest encoding of a text that is not Unicode.
    ///
    /// @param latin its bytes, each as the character of that number
    static ForeignEncoding guess(String latin) {
        if (TCVN3_SIGNS.matcher(latin).find()) {
            return TCVN3;
        }
        return count(VNI_SIGNS, latin) > count(WINDOWS_1258_SIGNS, latin) ? VNI : WINDOWS_1258;
    }

    private static long count(Pattern signs, String text) {
        return signs.matcher(text).results().count();
    }
}
