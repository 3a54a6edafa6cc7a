package vn.hopluu.testsupport.units;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/// The official lists of units, beside the repository in `../shared/domain/units`. They are test data, never part of
/// the product, so a clone that stands alone has none of them.
///
/// @param folder where they are
/// @param required whether their absence is a failure and not a test that did not run
public record OfficialLists(Path folder, boolean required) {

    /// The lists beside this repository; required where the environment says `CI`, as `.ci/run` does.
    public static OfficialLists besideTheRepository() {
        @Nullable String ci = System.getenv("CI");
        return new OfficialLists(
                repository().resolveSibling("shared").resolve("domain").resolve("units"), ci != null && !ci.isBlank());
    }

    /// @throws IllegalStateException where the file is absent and required
    /// @throws TestAbortedException where it is absent otherwise; the summary then names the test as not run
    public Path file(String name) {
        Path file = folder.resolve(name);
        if (Files.isReadable(file)) {
            return file;
        }
        String message = "needs the official list ../shared/domain/units/" + name + ", which is absent";
        if (required) {
            throw new IllegalStateException(message);
        }
        throw new TestAbortedException(message);
    }

    private static Path repository() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no .mvn above " + Path.of("").toAbsolutePath());
    }
}
