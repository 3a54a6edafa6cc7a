package vn.hopluu.web.parameter;

import vn.hopluu.web.language.Message;

/// Whole numbers as an address says them.
public final class Numbers {

    private Numbers() {}

    /// The number.
    ///
    /// @throws RuntimeException a 400 problem where it is not from `least` to `most`
    public static int within(String name, int number, int least, int most) {
        if (number < least || number > most) {
            throw BadParameter.of(name, Integer.toString(number), Message.of("web.rule.number-within", least, most));
        }
        return number;
    }
}
