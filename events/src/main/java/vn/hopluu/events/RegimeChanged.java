package vn.hopluu.events;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A report regime (chế độ báo cáo): which tree its forms roll up along, and which days a period holds.
///
/// @param windowGivenByPlan whether a plan may give a campaign other days than the rule; each campaign says its own
/// @param elements what NĐ 09/2019/NĐ-CP, Điều 7 wants said beside name, deadlines and cut-off; null where nothing is
/// @param review the steps between a filled in draft and its approval; null where nobody but the approver looks
public record RegimeChanged(
        String code,
        long revision,
        String name,
        Tree tree,
        Window window,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean windowGivenByPlan,
        @Nullable Elements elements,
        @Nullable Review review)
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
        this(code, revision, name, tree, window, false, null, null);
    }

    /// Who looks at a report on its way, in order: before it is handed in (kiểm tra, ký duyệt), then after (the
    /// collecting office, section owners). A step is taken once those before it are.
    ///
    /// @param fourEyes whether different persons must enter and take the steps before handing in
    public record Review(@JsonSetter(nulls = Nulls.AS_EMPTY) boolean fourEyes, List<Step> steps) {

        /// The most steps that a regime may ask for.
        public static final int MOST_STEPS = 10;

        public Review {
            steps = Require.list("steps", steps);
            Require.between("the number of steps", 1, MOST_STEPS, steps.size());
            Require.distinct("step", steps.stream().map(Step::code).toList());
            for (int place = 1; place < steps.size(); place++) {
                if (steps.get(place).beforeHandingIn() && !steps.get(place - 1).beforeHandingIn()) {
                    throw new IllegalArgumentException(
                            "step " + steps.get(place).code()
                                    + " comes before handing in, so it cannot follow "
                                    + steps.get(place - 1).code());
                }
            }
        }
    }

    /// One step.
    ///
    /// @param role who takes it: REVIEW or APPROVAL before handing in, CONSOLIDATION or APPRAISAL after
    /// @param bySection whether it is taken for each section of the form that has an owner; only after handing in
    public record Step(
            String code,
            String name,
            AssignmentsChanged.Role role,
            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean bySection) {
        public Step {
            Require.code("step", code);
            Require.text("name", name);
            Require.present("role", role);
            boolean before = INTERNAL.contains(role);
            if (!before && !EXTERNAL.contains(role)) {
                throw new IllegalArgumentException("a step's role must be one of " + INTERNAL
                        + " before handing in, of " + EXTERNAL + " after, was " + role);
            }
            if (before && bySection) {
                throw new IllegalArgumentException("step " + code + " comes before handing in: not section by section");
            }
        }

        /// Whether the unit takes it itself, on its draft.
        public boolean beforeHandingIn() {
            return INTERNAL.contains(role);
        }
    }

    private static final Set<AssignmentsChanged.Role> INTERNAL =
            EnumSet.of(AssignmentsChanged.Role.REVIEW, AssignmentsChanged.Role.APPROVAL);
    private static final Set<AssignmentsChanged.Role> EXTERNAL =
            EnumSet.of(AssignmentsChanged.Role.CONSOLIDATION, AssignmentsChanged.Role.APPRAISAL);

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
