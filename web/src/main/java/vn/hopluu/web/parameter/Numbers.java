package vn.hopluu.web.parameter;

/// Whole numbers as an address says them.
public final class Numbers {

    private Numbers() {}

    /// The number.
    ///
    /// @throws RuntimeException a 400 problem where it is not from `least` to `most`
    public static int within(String name, int number, int least, int most) {
        if (number < least || number > most) {
            throw BadParameter.of(name, Integer.toString(number), "a number from " + least + " to " + most);
        }
        return number;
    }
}
