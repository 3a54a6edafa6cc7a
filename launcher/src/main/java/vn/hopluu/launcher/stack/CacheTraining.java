package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Asks running JVMs to make AOT caches of what they have recorded so far. They serve on meanwhile.
final class CacheTraining {

    private static final int AT_ONCE = 2;
    private static final long LIMIT_SECONDS = 120;

    private final ProjectFolder home;

    CacheTraining(ProjectFolder home) {
        this.home = home;
    }

    /// @return the parts that have a cache now
    List<PartState> train(List<PartState> recording) {
        List<PartState> trained = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Boolean>> results = recording.stream()
                    .map(part -> threads.submit(() -> isTrained(part)))
                    .toList();
            for (int i = 0; i < recording.size(); i++) {
                if (results.get(i).get()) {
                    trained.add(recording.get(i));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("training failed", e);
        }
        return trained;
    }

    private boolean isTrained(PartState state) {
        Part part = Part.named(state.name()).orElseThrow();
        AotCache cache = AotCache.of(home, part);
        try {
            if (!cache.build().equals(state.build()) || !hasEndedRecording(state.pid())) {
                return false;
            }
            cache.finish();
            return true;
        } catch (IOException e) {
            // Without a cache the next start is slower, and that is all.
            return false;
        }
    }

    private static boolean hasEndedRecording(long pid) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), "AOT.end_recording")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return false;
        }
    }
}
