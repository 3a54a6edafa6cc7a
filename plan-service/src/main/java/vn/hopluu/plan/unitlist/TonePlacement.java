package vn.hopluu.plan.unitlist;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hòa and Hoà are one name: the tone is the same, only the letter that carries it is not.
final class TonePlacement {

    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern WORDS = Pattern.compile("[^\\s'.-]+");

    private TonePlacement() {}

    static boolean isAllThatDiffers(String one, String other) {
        return !one.equals(other) && toneLast(one).equals(toneLast(other));
    }

    /// The name with the tones of each word behind the word. Nothing else is lost: Bằng is never Bang.
    private static String toneLast(String name) {
        Matcher words = WORDS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD));
        return words.replaceAll(word -> Matcher.quoteReplacement(toneLastInWord(word.group())));
    }

    private static String toneLastInWord(String word) {
        StringBuilder tones = new StringBuilder();
        Matcher tone = TONES.matcher(word);
        while (tone.find()) {
            tones.append(tone.group());
        }
        // Composed, because in NFD the dot below and a circumflex would swap places with the letter that has both.
        return Normalizer.normalize(tone.replaceAll(""), Normalizer.Form.NFC) + tones;
    }
}
