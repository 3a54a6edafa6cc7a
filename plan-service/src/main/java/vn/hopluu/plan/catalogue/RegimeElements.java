package vn.hopluu.plan.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.plan.problem.Findings;

/// The elements of a report regime that are for people (NĐ 09/2019/NĐ-CP). Its name, its deadlines and its cut-off are
/// the other three.
///
/// @param content what is reported (nội dung)
/// @param reporters who reports (đối tượng thực hiện)
/// @param recipient who receives (cơ quan nhận)
/// @param method how it is sent (phương thức gửi, nhận)
/// @param frequency how often (tần suất)
/// @param outline the outline of the text (mẫu đề cương)
/// @param tables the tables of figures (biểu mẫu số liệu)
@Schema(name = "RegimeElements")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegimeElements(
        @Nullable String content,
        @Nullable String reporters,
        @Nullable String recipient,
        @Nullable String method,
        @Nullable String frequency,
        @Nullable String outline,
        @Nullable String tables) {

    RegimeElements read(Findings findings, String at) {
        return new RegimeElements(
                findings.optionalText(at + "/content", content),
                findings.optionalText(at + "/reporters", reporters),
                findings.optionalText(at + "/recipient", recipient),
                findings.optionalText(at + "/method", method),
                findings.optionalText(at + "/frequency", frequency),
                findings.optionalText(at + "/outline", outline),
                findings.optionalText(at + "/tables", tables));
    }

    static RegimeElements of(RegimeChanged.Elements told) {
        return new RegimeElements(
                told.content(),
                told.reporters(),
                told.recipient(),
                told.method(),
                told.frequency(),
                told.outline(),
                told.tables());
    }

    RegimeChanged.Elements toEvent() {
        return new RegimeChanged.Elements(content, reporters, recipient, method, frequency, outline, tables);
    }
}
