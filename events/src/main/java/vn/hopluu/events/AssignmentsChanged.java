package vn.hopluu.events;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Everything that one user is assigned to: at which unit, as what, for which sections, from when to when.
///
/// Who may do a thing on a day is whoever has an assignment for it that holds on that day. An empty list withdraws
/// everything. The user is an identifier (the subject of a token); names and other personal data are not here.
///
/// @param user the key
public record AssignmentsChanged(String user, long revision, List<Assignment> assignments) implements Event {

    private static final Pattern USER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@|:+=-]{0,99}");

    /// What somebody does with a unit's reports.
    public enum Role {
        /// Nhập liệu: enters and submits.
        DATA_ENTRY,
        /// Kiểm tra: checks before it is signed.
        REVIEW,
        /// Ký duyệt: signs.
        APPROVAL,
        /// Đầu mối tổng hợp: urges, collects and consolidates what the units below report.
        CONSOLIDATION,
        /// Thẩm định: appraises, on the level above.
        APPRAISAL,
        /// Văn thư: sends what was signed.
        CLERK,
        /// Xem: reads.
        VIEW,
        /// Thanh tra, kiểm tra hệ thống: reads for named days, and what it reads is on record.
        INSPECTION,
        /// Quản trị danh mục: keeps units, indicators, forms and plans.
        CATALOGUE_ADMIN,
        /// Quản trị: assigns, and looks after the system.
        ADMIN
    }

    /// Why somebody has what another one had, or has still.
    public enum Cause {
        /// Nghỉ, vắng mặt: for the days on which the other one is away.
        LEAVE,
        /// Thay thế: took over for good.
        REPLACEMENT,
        /// Ký thay, ký thừa uỷ quyền: signs for a head who named him for these days.
        SUBSTITUTION
    }

    /// What stands before the office of whoever signs for a head (Nghị định 30/2020/NĐ-CP, Điều 13).
    public enum Signature {
        /// Ký thay: a deputy signs.
        KT,
        /// Thừa uỷ quyền: somebody signs whom the head authorised in writing, and who authorises nobody else.
        TUQ
    }

    /// From whom an assignment came by an act of a head.
    ///
    /// @param user whose it was, or still is
    /// @param signature what stands on what is signed by it; of a substitution alone
    public record Handover(
            String user, Cause cause, @Nullable Signature signature) {

        public Handover {
            if (!isUser(user)) {
                throw new IllegalArgumentException("user must be an identifier: " + Require.shown(user));
            }
            Require.present("cause", cause);
            if ((cause == Cause.SUBSTITUTION) != (signature != null)) {
                throw new IllegalArgumentException("a signature is a substitution's: " + cause + ", " + signature);
            }
        }
    }

    /// @param form the form to which it is limited, or null for all
    /// @param sections the sections of that form to which it is limited, by code; empty for all
    /// @param branch whether it goes for what is entered of everything below the unit, too, as a system's does that
    ///     sends for a whole province; what is read and reviewed goes for the branch in any case
    /// @param validTo the last day, or null while it stands
    /// @param handover from whom it came by an act of a head; null where an administrator assigned it
    public record Assignment(
            long unitId,
            Role role,
            @Nullable String form,
            List<String> sections,
            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean branch,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Handover handover) {

        /// As an administrator assigns it.
        public Assignment(
                long unitId,
                Role role,
                @Nullable String form,
                List<String> sections,
                boolean branch,
                LocalDate validFrom,
                @Nullable LocalDate validTo) {
            this(unitId, role, form, sections, branch, validFrom, validTo, null);
        }

        /// For the unit alone.
        public Assignment(
                long unitId,
                Role role,
                @Nullable String form,
                List<String> sections,
                LocalDate validFrom,
                @Nullable LocalDate validTo) {
            this(unitId, role, form, sections, false, validFrom, validTo);
        }

        public Assignment {
            Require.positive("unitId", unitId);
            Require.present("role", role);
            if (form != null) {
                Require.code("form", form);
            }
            sections = Require.list("sections", sections);
            if (form == null && !sections.isEmpty()) {
                throw new IllegalArgumentException("sections without the form that they are of: " + sections);
            }
            sections.forEach(section -> Require.code("a section", section));
            Require.distinct("section", sections);
            Require.ordered(validFrom, validTo);
        }

        /// Whether it is somebody else's signature that is given by it.
        public boolean signsForAnother() {
            return handover != null && handover.cause() == Cause.SUBSTITUTION;
        }
    }

    public AssignmentsChanged {
        if (!isUser(user)) {
            throw new IllegalArgumentException(
                    "user must be an identifier of 1 to 100 characters: " + Require.shown(user));
        }
        Require.positive("revision", revision);
        assignments = Require.list("assignments", assignments);
    }

    /// Whether a text can be a user's identifier: 1 to 100 Latin letters, digits and `._@|:+=-`.
    public static boolean isUser(@Nullable String text) {
        return text != null && USER.matcher(text).matches();
    }

    @Override
    public String key() {
        return user;
    }
}
