package vn.hopluu.plan.unit;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// In which order units are listed, and how a page's last unit is named so that the next page can go on behind it.
enum UnitSort {
    CODE("(v.code, '')", "v.code") {
        @Override
        String keyOf(UnitOnDay unit) {
            return unit.code();
        }
    },
    /// Phường 2 before Phường 10, and Đ behind D. Beyond a hundred letters codes decide, so that keys stay short.
    NAME("(left(v.name, 100) collate vietnamese, v.code)", "left(v.name, 100) collate vietnamese, v.code") {
        @Override
        String keyOf(UnitOnDay unit) {
            String name = unit.name();
            int letters = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
            return unit.code() + SEPARATOR + name.substring(0, name.offsetByCodePoints(0, letters));
        }
    };

    private static final int LONGEST_NAME = 100;
    /// No code holds it.
    private static final String SEPARATOR = "~";

    private final String place;
    private final String order;

    UnitSort(String place, String order) {
        this.place = place;
        this.order = order;
    }

    abstract String keyOf(UnitOnDay unit);

    /// @throws RuntimeException a 400 problem where there is no such order
    static UnitSort of(@Nullable String text) {
        return Arrays.stream(values())
                .filter(sort -> sort.word().equals(text == null ? "code" : text))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        WebProblem.BAD_QUERY,
                        "sort must be one of "
                                + Arrays.stream(values()).map(UnitSort::word).collect(Collectors.joining(", ")) + "."));
    }

    /// What stands behind the item with the parameters `afterName` and `afterCode`.
    String behind() {
        return this == CODE
                ? "v.code > :afterCode"
                : place + " > (cast(:afterName as text) collate vietnamese, :afterCode)";
    }

    String order() {
        return order;
    }

    /// The code in a key.
    static String codeIn(String key) {
        int end = key.indexOf(SEPARATOR);
        return end < 0 ? key : key.substring(0, end);
    }

    /// The name in a key, empty in one of another order.
    static String nameIn(String key) {
        int end = key.indexOf(SEPARATOR);
        return end < 0 ? "" : key.substring(end + SEPARATOR.length());
    }

    private String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
