package vn.hopluu.report.importing;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hopluu.report.spreadsheet.StateLabels;

/// Whether a name that an officer wrote is that of a unit. Decomposed letters, capitals and the letter that carries a
/// tone (Hòa, Hoà) make no difference, nor does leaving the type out; tones themselves do: Bằng is never Bang.
final class UnitNames {

    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern WORDS = Pattern.compile("[^\\s'.-]+");

    private UnitNames() {}

    static boolean same(String written, String name) {
        String one = toneLast(written);
        String other = toneLast(name);
        return one.equals(other) || other.endsWith(" " + one);
    }

    private static String toneLast(String name) {
        Matcher words = WORDS.matcher(Normalizer.normalize(StateLabels.plain(name), Normalizer.Form.NFD));
        return words.replaceAll(word -> Matcher.quoteReplacement(toneLastInWord(word)));
    }

    private static String toneLastInWord(MatchResult word) {
        StringBuilder tones = new StringBuilder();
        Matcher tone = TONES.matcher(word.group());
        while (tone.find()) {
            tones.append(tone.group());
        }
        // Composed, because in NFD the dot below and a circumflex would swap places with the letter that has both
        return Normalizer.normalize(tone.replaceAll(""), Normalizer.Form.NFC) + tones;
    }
}
