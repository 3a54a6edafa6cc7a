package vn.hopluu.rules;

import com.google.api.expr.v1alpha1.ParsedExpr;
import org.projectnessie.cel.common.CELError;
import org.projectnessie.cel.parser.Options;
import org.projectnessie.cel.parser.Parser;
import org.projectnessie.cel.parser.gen.CELLexer;
import org.projectnessie.cel.parser.gen.CELParser;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.BaseErrorListener;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.CharStreams;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.CommonTokenStream;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.RecognitionException;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.Recognizer;

/// From a text to a tree, within bounds.
///
/// The text goes through CEL's grammar twice: the library's own parser writes what is wrong to the console, which is no
/// place for what a stranger sent, and cannot be told not to. So the grammar is asked first, quietly, and the library
/// sees only texts that fit it.
final class ExpressionParser {

    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 32;
    private static final int MOST_SIGNS_IN_A_ROW = 8;

    private ExpressionParser() {}

    static ParsedExpr parse(ExpressionText source) throws ExpressionRefused {
        bound(source);
        source.refuseIfFlawed();
        checkGrammar(source);
        source.refuseIfFlawed();
        Parser.ParseResult parsed = Parser.parse(
                Options.builder()
                        .maxRecursionDepth(DEEPEST)
                        .expressionSizeCodePointLimit(LONGEST)
                        .build(),
                org.projectnessie.cel.common.Source.newTextSource(source.text()));
        for (CELError error : parsed.getErrors().getErrors()) {
            source.flaw(0, "too-deep", source.text(), error.getMessage());
        }
        source.refuseIfFlawed();
        return ParsedExpr.newBuilder()
                .setExpr(parsed.getExpr())
                .setSourceInfo(parsed.getSourceInfo())
                .build();
    }

    /// What a recursive parser must not even begin with.
    private static void bound(ExpressionText source) {
        String text = source.text();
        if (text.length() > LONGEST) {
            source.flaw(LONGEST, "too-long", text, "at most " + LONGEST + " characters");
            return;
        }
        int depth = 0;
        int signs = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            depth += "([{".indexOf(letter) >= 0 ? 1 : ")]}".indexOf(letter) >= 0 ? -1 : 0;
            signs = letter == '!' || letter == '-' ? signs + 1 : Character.isWhitespace(letter) ? signs : 0;
            if (depth > DEEPEST || signs > MOST_SIGNS_IN_A_ROW) {
                source.flaw(at, "too-deep", text, "brackets at most " + DEEPEST + " deep, no long rows of signs");
                return;
            }
        }
    }

    private static void checkGrammar(ExpressionText source) {
        CELLexer lexer = new CELLexer(CharStreams.fromString(source.text()));
        CELParser parser = new CELParser(new CommonTokenStream(lexer));
        BaseErrorListener listener = new BaseErrorListener() {
            @Override
            public void syntaxError(
                    Recognizer<?, ?> recognizer,
                    Object symbol,
                    int line,
                    int column,
                    String message,
                    RecognitionException cause) {
                source.flaw(source.offset(line, column), "syntax", source.text(), wording(message));
            }
        };
        lexer.removeErrorListeners();
        lexer.addErrorListener(listener);
        parser.removeErrorListeners();
        parser.addErrorListener(listener);
        parser.start();
    }

    private static String wording(String message) {
        return message.replaceFirst(
                        " expecting \\{'\\[', .*NUM_.*}$", ": a figure, a number or an opening bracket must follow")
                .replace("'<EOF>'", "the end");
    }
}
