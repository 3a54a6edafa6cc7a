package vn.hopluu.plan.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.calendar.Due;

/// The plan above a plan: by its code, or as the paper cites it while it is not loaded.
///
/// @param number as on the paper: 44/KH-UBND
/// @param issued the day on the paper
/// @param issuerId the unit that issued it: each province has a 44/KH-UBND
@Embeddable
public record SuperiorPlan(
        @Column(name = "superior_code") @Nullable String code,
        @Column(name = "superior_number") @Nullable String number,
        @Column(name = "superior_issued") @Nullable LocalDate issued,
        @Column(name = "superior_issuer_id") @Nullable Long issuerId) {

    public static final SuperiorPlan NONE = new SuperiorPlan(null, null, null, null);

    boolean isNone() {
        return code == null && number == null;
    }

    /// How officers are told which plan is meant.
    String named() {
        return code != null ? code : issued == null ? "số " + number : "số " + number + " ngày " + Due.day(issued);
    }
}
