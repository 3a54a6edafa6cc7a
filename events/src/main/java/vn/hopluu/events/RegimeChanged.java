package vn.hopluu.events;

/// A report regime (chế độ báo cáo): which tree its forms roll up along, and which days a period holds.
public record RegimeChanged(String code, long revision, String name, Tree tree, Window window) implements Event {

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
