package vn.hopluu.report.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hopluu.report.spreadsheet.PeriodWords;
import vn.hopluu.web.time.VietnamTime;

/// The lists that can be taken away, and what stands in their columns: a heading and where in an entry's JSON the value
/// is.
enum ListKind {
    REPORTS(
            "reports",
            "Báo cáo",
            List.of(
                    new Column("Mã đơn vị", "/unit/code", Table.Value.Text::new),
                    new Column("Tên đơn vị", "/unit/name", Table.Value.Text::new),
                    new Column("Biểu mẫu", "/form"),
                    new Column("Kỳ", "/period", period -> new Table.Value.Text(PeriodWords.of(period))),
                    new Column("Phạm vi", "/coverage"),
                    new Column("Trạng thái", "/state"),
                    new Column("Phiên bản", "/version"),
                    new Column("Bản đã nộp", "/handedIn"),
                    new Column("Bản đã duyệt", "/approved"),
                    new Column("Nộp lần đầu", "/firstSubmittedAt", ListKind::moment),
                    new Column("Nộp gần nhất", "/lastSubmittedAt", ListKind::moment))),
    MODELS(
            "models",
            "Mô hình Dân vận khéo",
            List.of(
                    new Column("STT", "/id"),
                    new Column("Mã đơn vị", "/unit/code", Table.Value.Text::new),
                    new Column("Tên đơn vị", "/unit/name", Table.Value.Text::new),
                    new Column("Tên mô hình", "/name", Table.Value.Text::new),
                    new Column("Lĩnh vực", "/field"),
                    new Column("Tập thể, cá nhân", "/holder"),
                    new Column("Ngày đăng ký", "/registeredOn", ListKind::day),
                    new Column("Trạng thái", "/status"),
                    new Column("Cấp công nhận", "/level"))),
    DIALOGUES(
            "dialogues",
            "Đối thoại",
            List.of(
                    new Column("STT", "/id"),
                    new Column("Mã đơn vị", "/unit/code", Table.Value.Text::new),
                    new Column("Tên đơn vị", "/unit/name", Table.Value.Text::new),
                    new Column("Ngày", "/heldOn", ListKind::day),
                    new Column("Loại hình", "/occasion"),
                    new Column("Đối tượng", "/audience"),
                    new Column("Số người dự", "/participants"),
                    new Column("Số ý kiến", "/opinions"),
                    new Column("Trả lời ngay", "/onTheSpot"),
                    new Column("Chưa trả lời", "/open"),
                    new Column("Đã đưa ra khỏi sổ", "/struck"))),
    PROMISES(
            "promises",
            "Ý kiến hẹn trả lời",
            List.of(
                    new Column("Đối thoại số", "/dialogue"),
                    new Column("Ý kiến số", "/number"),
                    new Column("Mã đơn vị", "/unit/code", Table.Value.Text::new),
                    new Column("Tên đơn vị", "/unit/name", Table.Value.Text::new),
                    new Column("Ngày đối thoại", "/heldOn", ListKind::day),
                    new Column("Nội dung", "/text", Table.Value.Text::new),
                    new Column("Hẹn đến ngày", "/promisedBy", ListKind::day),
                    new Column("Quá hạn", "/overdue"),
                    new Column("Số ngày quá hạn", "/daysOverdue")));

    /// What codes are called on paper; what is not here is shown as it is.
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("OWN", "Riêng đơn vị"),
            Map.entry("CONSOLIDATED", "Tổng hợp"),
            Map.entry("DRAFT", "Bản nháp"),
            Map.entry("SUBMITTED", "Đã nộp"),
            Map.entry("RETURNED", "Đã trả lại để hoàn thiện"),
            Map.entry("APPROVED", "Đã duyệt"),
            Map.entry("LOCKED", "Đã khóa"),
            Map.entry("CORRECTED", "Đã đính chính"),
            Map.entry("WITHDRAWN", "Đã rút"),
            Map.entry("KT", "Kinh tế"),
            Map.entry("VHXH", "Văn hóa – xã hội"),
            Map.entry("QPAN", "Quốc phòng – an ninh"),
            Map.entry("HTCT", "Xây dựng hệ thống chính trị"),
            Map.entry("COLLECTIVE", "Tập thể"),
            Map.entry("PERSON", "Cá nhân"),
            Map.entry("REGISTERED", "Đăng ký"),
            Map.entry("OPERATING", "Triển khai"),
            Map.entry("RECOGNISED", "Công nhận"),
            Map.entry("REPLICATED", "Nhân rộng"),
            Map.entry("STOPPED", "Dừng"),
            Map.entry("STRUCK", "Đã đưa ra khỏi sổ"),
            Map.entry("COMMUNE", "Cấp xã"),
            Map.entry("DISTRICT", "Cấp huyện"),
            Map.entry("PROVINCE", "Cấp tỉnh"),
            Map.entry("PLANNED", "Định kỳ"),
            Map.entry("ON_DEMAND", "Đột xuất"),
            Map.entry("PEOPLE", "Nhân dân"),
            Map.entry("STAFF", "Cán bộ, công chức, viên chức"));

    private final String path;
    private final String title;
    private final List<Column> columns;

    /// @param pointer a JSON Pointer into an entry
    /// @param shown what a text that stands there is on paper
    record Column(String heading, String pointer, Function<String, Table.Value> shown) {

        Column(String heading, String pointer) {
            this(heading, pointer, text -> new Table.Value.Text(WORDS.getOrDefault(text, text)));
        }

        private Table.Value value(JsonNode entry) {
            JsonNode found = entry.at(pointer);
            if (found.isMissingNode() || found.isNull()) {
                return Table.Value.NONE;
            }
            if (found.isNumber()) {
                return new Table.Value.Number(found.decimalValue());
            }
            if (found.isBoolean()) {
                return new Table.Value.Text(found.asBoolean() ? "Có" : "Không");
            }
            return shown.apply(found.asText());
        }
    }

    ListKind(String path, String title, List<Column> columns) {
        this.path = path;
        this.title = title;
        this.columns = columns;
    }

    String path() {
        return path;
    }

    /// @param page a page of the list as it is answered
    Table table(JsonNode page) {
        return new Table(
                title,
                columns.stream().map(Column::heading).toList(),
                page.path("items")
                        .valueStream()
                        .map(entry -> columns.stream()
                                .map(column -> column.value(entry))
                                .toList())
                        .toList());
    }

    private static Table.Value day(String iso) {
        return new Table.Value.Day(LocalDate.parse(iso));
    }

    private static Table.Value moment(String iso) {
        return new Table.Value.Moment(
                OffsetDateTime.parse(iso).atZoneSameInstant(VietnamTime.ZONE).toLocalDateTime());
    }
}
