package vn.hopluu.plan.unitlist;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unit.UnitVersion;
import vn.hopluu.plan.unitlist.KnownUnits.Known;

/// Holds the lines of a list against the units that are known.
///
/// A line states the unit that bears its code from its day on. A code that nobody bears is a new unit. A code whose
/// unit is called otherwise may be another unit altogether (on 1/7/2025, 1,842 codes passed to other communes), so a
/// list never changes one silently: that is an act of its own, a reorganisation.
final class ListComparison {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final String REORGANISE =
            "Nếu là thành lập, nhập, chia, đổi tên hay đặt lại mã thì khai bằng chức năng sắp xếp đơn vị; nếu tệp sai thì"
                    + " sửa dòng này.";

    private final KnownUnits units;
    private final LineFindings findings;
    private final LineFindings notes;
    private final ParentRules parents;
    private final Options options;
    private final Map<Long, Integer> lineOf = new HashMap<>();
    private Set<String> faultyCodes = Set.of();
    private int unchanged;

    /// @param acceptRenames whether a line may give a unit of the same type and parent another name
    /// @param scope the id of the unit below which every line has to stand, or null for the whole country
    record Options(boolean acceptRenames, @Nullable Long scope) {}

    /// @param notes what an officer may want to know and need not mend
    ListComparison(KnownUnits units, LineFindings findings, LineFindings notes, Options options) {
        this.units = units;
        this.findings = findings;
        this.notes = notes;
        this.parents = new ParentRules(units, findings);
        this.options = options;
    }

    /// Takes the lines into the known units: by day, and parents before children, whatever their order in the file.
    ///
    /// @param faultyCodes the codes of lines that could not be read: who names them as a parent is not to blame
    void take(List<ListLine> lines, Set<String> faultyCodes) {
        this.faultyCodes = faultyCodes;
        Map<String, Integer> firstLines = new HashMap<>();
        lines.stream()
                .sorted(Comparator.comparing(ListLine::from)
                        .thenComparing(ListLine::level)
                        .thenComparing(ListLine::number))
                .filter(line -> isFirst(line, firstLines))
                .forEach(this::take);
    }

    /// How many lines state what is known already.
    int unchanged() {
        return unchanged;
    }

    /// The line that created or changed a unit; 0 where none did.
    int lineOf(long unit) {
        return lineOf.getOrDefault(unit, 0);
    }

    private boolean isFirst(ListLine line, Map<String, Integer> firstLines) {
        Integer first = firstLines.putIfAbsent(line.from() + " " + line.code(), line.number());
        if (first != null) {
            findings.add(
                    line.number(),
                    Column.CODE,
                    "unit-twice",
                    line.code(),
                    "Mã " + line.code() + " đã có ở dòng " + first + " với cùng ngày hiệu lực.",
                    "Giữ lại một dòng.");
        }
        return first == null;
    }

    private void take(ListLine line) {
        Known bearer = units.bearing(line.code(), line.from()).orElse(null);
        Optional<Known> parent = line.parent() == null ? Optional.empty() : units.bearing(line.parent(), line.from());
        if (isOutside(line, bearer, parent.orElse(null))) {
            findings.add(
                    line.number(),
                    Column.CODE,
                    "outside-scope",
                    line.code(),
                    "Đơn vị này nằm ngoài phạm vi được nhập.",
                    "Chỉ gửi các đơn vị thuộc phạm vi; bỏ dòng này khỏi tệp.");
        } else if (line.parent() != null && parent.isEmpty()) {
            if (!faultyCodes.contains(line.parent())) {
                parents.refuseUnknown(line);
            }
        } else if (parent.isEmpty() || parents.allow(line, parent.get(), bearer == null)) {
            Long parentId = parent.map(Known::id).orElse(null);
            if (bearer == null) {
                create(line, parentId);
            } else {
                compare(line, bearer, parentId);
            }
        }
    }

    private boolean isOutside(ListLine line, @Nullable Known bearer, @Nullable Known parent) {
        Long scope = options.scope();
        if (scope == null) {
            return false;
        }
        boolean stored = bearer == null || units.isWithin(bearer.id(), scope, line.from());
        boolean stated = parent == null
                ? bearer != null && bearer.id() == scope
                : units.isWithin(parent.id(), scope, line.from()) || (bearer != null && bearer.id() == scope);
        return !(stored && stated);
    }

    private void create(ListLine line, @Nullable Long parent) {
        Known later = units.bearingAfter(line.code(), line.from()).orElse(null);
        if (later != null) {
            findings.add(
                    line.number(),
                    Column.CODE,
                    "code-borne-later",
                    line.code(),
                    "Mã " + line.code() + " đã là của \"" + later.version().name() + "\" từ ngày "
                            + DAY.format(later.version().validFrom()) + ".",
                    "Nhập các danh mục theo thứ tự thời gian; lịch sử trước ngày đó thì khai qua PUT /units.");
            return;
        }
        units.bearingBefore(line.code(), line.from())
                .ifPresent(earlier -> notes.add(
                        line.number(),
                        Column.CODE,
                        "code-given-again",
                        line.code(),
                        "Trước đây mã " + line.code() + " là của \""
                                + earlier.version().name() + "\".",
                        "Không phải sửa: đây là đơn vị mới mang mã cũ."));
        lineOf.put(units.create(line, parent), line.number());
    }

    private void compare(ListLine line, Known bearer, @Nullable Long parent) {
        UnitVersion present = bearer.version();
        boolean sameType = present.type().equals(line.type());
        boolean sameParent = Objects.equals(present.parentId(), parent);
        boolean sameName = present.name().equals(line.name());
        if (!sameName && TonePlacement.isAllThatDiffers(present.name(), line.name())) {
            notes.add(
                    line.number(),
                    Column.FULL_NAME,
                    "tone-placement",
                    line.name(),
                    "Chỉ khác cách đặt dấu: đang lưu \"" + present.name() + "\".",
                    "Không phải sửa: tên đang lưu được giữ nguyên.");
            sameName = true;
        }
        if (!sameType) {
            differs(line, Column.TYPE, "other-type", line.type(), present.type());
        }
        if (!sameParent) {
            differs(line, Column.PARENT, "other-parent", String.valueOf(line.parent()), parentOf(bearer, line.from()));
        }
        if (!sameName && (!sameType || !sameParent || !options.acceptRenames())) {
            differs(line, Column.FULL_NAME, "other-name", line.name(), present.name());
        }
        if (sameType && sameParent && sameName) {
            unchanged++;
        } else if (sameType && sameParent && options.acceptRenames()) {
            units.rename(bearer, line.from(), line.name());
            lineOf.put(bearer.id(), line.number());
        }
    }

    private String parentOf(Known known, LocalDate day) {
        Long parent = known.version().parentId();
        return parent == null
                ? "không có"
                : units.on(parent, day).map(above -> above.version().code()).orElse("khác");
    }

    private void differs(ListLine line, Column column, String code, String stated, String present) {
        String what = switch (column) {
            case TYPE -> "loại";
            case PARENT -> "cấp trên";
            default -> "tên";
        };
        findings.add(
                line.number(),
                column,
                code,
                stated,
                "Mã " + line.code() + " ngày " + DAY.format(line.from()) + " đang có " + what + " \"" + present
                        + "\", tệp ghi \"" + stated + "\".",
                code.equals("other-name")
                        ? "Vẫn là đơn vị đó và chỉ đổi tên thì nhập lại với renames=accept. " + REORGANISE
                        : REORGANISE);
    }
}
