package vn.hopluu.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A message with figures in it: `Tổng theo loại {parts(DT06)} lệch với số tiếp nhận {DT02}`.
///
/// Between braces stands any expression of the language. Numbers are written 1.234.567,8, a yes-or-no answer có or
/// không, a missing figure `chưa có số liệu`. A brace itself is written twice.
public final class MessageTemplate {

    private static final int MOST_EXPRESSIONS = 20;

    private final List<Piece> pieces;

    private MessageTemplate(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    private sealed interface Piece {
        record Text(String text) implements Piece {}

        record Computed(Expression expression) implements Piece {}
    }

    /// @throws ExpressionRefused with everything wrong in the text and in the expressions; columns count in the message
    public static MessageTemplate compile(String text, Catalogue catalogue) throws ExpressionRefused {
        ExpressionText source = new ExpressionText(text);
        List<Piece> pieces = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == letter;
            if (letter != '{' && letter != '}') {
                plain.append(letter);
            } else if (doubled) {
                plain.append(letter);
                at++;
            } else {
                int end = letter == '{' ? text.indexOf('}', at) : -1;
                if (end < 0) {
                    source.flaw(at, "syntax", text, "each { has its }; a brace itself is written {{ or }}");
                    break;
                }
                pieces.add(new Piece.Text(plain.toString()));
                plain.setLength(0);
                pieces.addAll(computed(text, at + 1, end, catalogue, flaws));
                at = end;
            }
        }
        if (pieces.size() > 2 * MOST_EXPRESSIONS) {
            source.flaw(0, "too-large", text, "at most " + MOST_EXPRESSIONS + " expressions");
        }
        source.refuseIfFlawed();
        if (!flaws.isEmpty()) {
            throw new ExpressionRefused(flaws);
        }
        pieces.add(new Piece.Text(plain.toString()));
        return new MessageTemplate(pieces);
    }

    private static List<Piece> computed(String text, int from, int to, Catalogue catalogue, List<Flaw> flaws) {
        try {
            return List.of(new Piece.Computed(Expression.compile(text.substring(from, to), catalogue, null)));
        } catch (ExpressionRefused refused) {
            refused.flaws().stream()
                    .map(flaw -> new Flaw(flaw.line(), flaw.column() + from, flaw.code(), flaw.found(), flaw.rule()))
                    .forEach(flaws::add);
            return List.of();
        }
    }

    /// The figures that it shows.
    Stream<Figure> figures() {
        return pieces.stream().flatMap(piece -> switch (piece) {
            case Piece.Text _ -> Stream.of();
            case Piece.Computed(Expression expression) -> expression.figures();
        });
    }

    /// The message over these figures.
    public String text(Figures figures) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Text(String plain) -> text.append(plain);
                case Piece.Computed(Expression expression) -> text.append(expression.value(figures));
            }
        }
        return text.toString();
    }
}
