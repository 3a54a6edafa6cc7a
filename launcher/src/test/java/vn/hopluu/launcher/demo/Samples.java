package vn.hopluu.launcher.demo;

import java.nio.file.Path;

/// The repository's own samples.
final class Samples {

    static final Path FOLDER = Path.of("..", "samples");

    private Samples() {}

    static SampleFiles read() {
        return SampleFiles.read(FOLDER);
    }
}
