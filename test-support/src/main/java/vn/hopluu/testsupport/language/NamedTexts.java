package vn.hopluu.testsupport.language;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The texts that a module's source names, as the compiler reads it.
///
/// @param arguments by the text's key, how many arguments each place of the source gives it
/// @param enums by the enum's name, its constants
/// @param unreadable where a key is no literal, so that nobody can look for it
record NamedTexts(Map<String, List<Integer>> arguments, Map<String, List<String>> enums, List<String> unreadable) {

    static NamedTexts in(Path sources, String module) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
        TextScanner scanner = new TextScanner(module);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> walk = Files.walk(sources)) {
            List<Path> classes = walk.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(classes));
            for (CompilationUnitTree each : task.parse()) {
                scanner.scan(each, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scanner.named();
    }
}
