package vn.hopluu.simulation;

import java.util.List;
import java.util.Random;

/// Everything that a seed decides.
final class SeededRandom {

    private final Random random;
    private boolean calm;

    SeededRandom(long seed) {
        // Neighbouring seeds of java.util.Random begin alike
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /// From here on nothing goes wrong any more.
    void calmDown() {
        calm = true;
    }

    /// Whether something that goes wrong once in so many times does.
    boolean disaster(int onceIn) {
        return !calm && random.nextInt(onceIn) == 0;
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    /// From 0 to below `bound`.
    int below(int bound) {
        return random.nextInt(bound);
    }

    /// Both ends included.
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    Random random() {
        return random;
    }
}
