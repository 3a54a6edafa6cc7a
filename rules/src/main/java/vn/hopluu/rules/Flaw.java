package vn.hopluu.rules;

/// Something wrong in an expression.
///
/// @param line from 1
/// @param column from 1, in characters
/// @param code what kind of flaw: `syntax`, `unknown-indicator`, `type`, …
/// @param found the piece of the expression it is about
/// @param rule what would be right
public record Flaw(int line, int column, String code, String found, String rule) {

    @Override
    public String toString() {
        return line + ":" + column + " " + found + ": " + rule;
    }
}
