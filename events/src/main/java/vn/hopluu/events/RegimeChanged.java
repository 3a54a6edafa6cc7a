package vn.hopluu.events;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/// A report regime (chế độ báo cáo): which tree its forms roll up along, and which days a period holds.
///
/// @param windowGivenByPlan whether a plan may give a campaign other days than the rule; each campaign says its own
/// @param elements what NĐ 09/2019/NĐ-CP, Điều 7 wants said beside name, deadlines and cut-off; null where nothing is
public record RegimeChanged(
        String code,
        long revision,
        String name,
        Tree tree,
        Window window,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean windowGivenByPlan,
        @Nullable Elements elements)
        implements Event {

    /// The elements of a report regime that are for people.
    ///
    /// @param content what is reported (nội dung)
    /// @param reporters who reports (đối tượng thực hiện)
    /// @param recipient who receives (cơ quan nhận)
    /// @param method how it is sent (phương thức gửi, nhận)
    /// @param frequency how often (tần suất)
    /// @param outline the outline of the text (mẫu đề cương)
    /// @param tables the tables of figures (biểu mẫu số liệu)
    public record Elements(
            @Nullable String content,
            @Nullable String reporters,
            @Nullable String recipient,
            @Nullable String method,
            @Nullable String frequency,
            @Nullable String outline,
            @Nullable String tables) {}

    /// A regime whose window is always the rule's, with no more said.
    public RegimeChanged(String code, long revision, String name, Tree tree, Window window) {
        this(code, revision, name, tree, window, false, null);
    }

    /// Along what a form's figures travel upward.
    public enum Tree {
        /// The reporting route of this regime where the unit has one, else the administrative parent.
        ROUTE,
        /// The administrative parent, whatever routes there are.
        ADMINISTRATIVE
    }

    /// Which days a period's data covers.
    public enum Window {
        /// From the 15th to the 14th (NĐ 09/2019/NĐ-CP, Điều 12): Q1/2024 is 15/12/2023 to 14/3/2024.
        LEGAL,
        /// Calendar days.
        CALENDAR
    }

    public RegimeChanged {
        Require.code("code", code);
        Require.positive("revision", revision);
        Require.text("name", name);
        Require.present("tree", tree);
        Require.present("window", window);
    }

    @Override
    public String key() {
        return "regime/" + code;
    }
}
