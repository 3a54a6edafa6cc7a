package vn.hopluu.launcher.demo;

/// A cell that does not say what it must.
///
/// @param field which of the cell's figures
/// @param expected what it must be, as text
/// @param found what it is, as text
record Difference(Expectation expectation, String field, String expected, String found) {

    @Override
    public String toString() {
        return "%s  %s  %s: expected %s, found %s"
                .formatted(expectation.rollUp(), expectation.cell(), field, expected, found);
    }
}
