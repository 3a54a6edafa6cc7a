package vn.hopluu.report.export;

import jakarta.ws.rs.core.Response;
import java.util.Locale;

/// In which form a file is taken away.
enum Format {
    CSV("text/csv; charset=utf-8") {
        @Override
        byte[] write(Table table) {
            return CsvTable.write(table);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        byte[] write(Table table) {
            return XlsxTable.write(table);
        }
    };

    private final String type;

    Format(String type) {
        this.type = type;
    }

    abstract byte[] write(Table table);

    /// @param name the file's, without its ending; of plain letters
    Response.ResponseBuilder file(byte[] bytes, String name) {
        return Response.ok(bytes)
                .header("Content-Type", type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + name + "." + name().toLowerCase(Locale.ROOT) + "\"");
    }
}
