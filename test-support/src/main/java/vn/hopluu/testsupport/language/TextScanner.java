package vn.hopluu.testsupport.language;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds `Message.of("…", …)`, the titles of `new ProblemType("…", "…", …)`, and the constants of enums.
final class TextScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final String module;
    private final Map<String, List<Integer>> arguments = new TreeMap<>();
    private final Map<String, List<String>> enums = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();

    /// The type in hand, behind those in which it stands.
    private final Deque<String> within = new ArrayDeque<>();

    TextScanner(String module) {
        this.module = module;
    }

    NamedTexts named() {
        return new NamedTexts(arguments, enums, unreadable);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        if (call.getMethodSelect().toString().equals("Message.of")) {
            List<? extends ExpressionTree> given = call.getArguments();
            literals(given.getFirst()).forEach(key -> add(key, given.size() - 1));
        }
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
        if (made.getIdentifier().toString().equals("ProblemType")) {
            literals(made.getArguments().get(0))
                    .forEach(owner ->
                            literals(made.getArguments().get(1)).forEach(slug -> add(owner + ".title." + slug, 0)));
        }
        return super.visitNewClass(made, nothing);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void nothing) {
        if (reference.toString().equals("Message::of")) {
            unreadable.add("Message::of names no text: write Message.of(\"…\")");
        }
        return super.visitMemberReference(reference, nothing);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        within.addLast(type.getSimpleName().toString());
        if (type.getKind() == Tree.Kind.ENUM) {
            String name = within.getLast();
            List<String> constants = enums.computeIfAbsent(String.join(".", within), first -> new ArrayList<>());
            type.getMembers().stream()
                    .filter(member -> member instanceof VariableTree field
                            && field.getInitializer() instanceof NewClassTree
                            && String.valueOf(field.getType()).equals(name))
                    .forEach(constant ->
                            constants.add(((VariableTree) constant).getName().toString()));
        }
        super.visitClass(type, nothing);
        within.removeLast();
        return null;
    }

    private void add(String key, int given) {
        if (key.startsWith(module + ".")) {
            arguments.computeIfAbsent(key, first -> new ArrayList<>()).add(given);
        } else {
            unreadable.add(key + " is not a text of " + module);
        }
    }

    private Stream<String> literals(ExpressionTree key) {
        return switch (key) {
            case LiteralTree literal when literal.getValue() instanceof String text -> Stream.of(text);
            case ParenthesizedTree inner -> literals(inner.getExpression());
            case ConditionalExpressionTree choice ->
                Stream.concat(literals(choice.getTrueExpression()), literals(choice.getFalseExpression()));
            default -> {
                unreadable.add(key + " is no literal: nobody can look for its text");
                yield Stream.empty();
            }
        };
    }
}
