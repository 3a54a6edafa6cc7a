package vn.hopluu.plan.unit;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// In which order units are listed, and how a page's last unit is named so that the next page can go on behind it.
enum UnitSort {
    CODE("(v.code, v.unit_id) > (:afterCode, :afterId)", "v.code, v.unit_id") {
        @Override
        String keyOf(UnitOnDay unit) {
            return unit.code() + SEPARATOR + unit.id();
        }
    },
    /// Phường 2 before Phường 10, and Đ behind D. Beyond a hundred letters codes decide, so that keys stay short.
    NAME(
            "(left(v.name, 100) collate vietnamese, v.code, v.unit_id)"
                    + " > (cast(:afterName as text) collate vietnamese, :afterCode, :afterId)",
            "left(v.name, 100) collate vietnamese, v.code, v.unit_id") {
        @Override
        String keyOf(UnitOnDay unit) {
            String name = unit.name();
            int letters = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
            return CODE.keyOf(unit) + SEPARATOR + name.substring(0, name.offsetByCodePoints(0, letters));
        }
    };

    private static final int LONGEST_NAME = 100;
    /// No code holds it.
    private static final String SEPARATOR = "~";

    private final String behind;
    private final String order;

    UnitSort(String behind, String order) {
        this.behind = behind;
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
                        Message.of(
                                "plan.unit-sort.bad-query",
                                Arrays.stream(values()).map(UnitSort::word).collect(Collectors.joining(", ")))));
    }

    /// What stands behind the item with the parameters `afterCode`, `afterId` and, by name, `afterName`.
    String behind() {
        return behind;
    }

    String order() {
        return order;
    }

    /// Where a page's last unit stands. A code alone is behind every unit that bears it.
    record Place(String code, long id, String name) {

        static Place of(String key) {
            String[] parts = key.split(SEPARATOR, 3);
            return new Place(
                    parts[0], parts.length > 1 ? id(key, parts[1]) : Long.MAX_VALUE, parts.length > 2 ? parts[2] : "");
        }

        private static long id(String key, String text) {
            if (!text.matches("[0-9]{1,18}")) {
                throw PageRequest.notAKey(key);
            }
            return Long.parseLong(text);
        }
    }

    private String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
