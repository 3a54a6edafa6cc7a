package vn.hopluu.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The state of one report: what a unit hands in on a form for a period.
///
/// It carries both figures, so that a consumer needs no memory of earlier events: what is handed in now, and what was
/// last approved. No personal data and no narrative travel here.
///
/// @param unitId the unit's surrogate id
/// @param form the form's code
/// @param period the period's code, see [Period]
/// @param handedIn the newest version from submission on; cleared by a return or a withdrawal
/// @param approved the highest version ever approved; cleared only by an approved withdrawal
/// @param dataFrom the first day the figures speak of, as the unit states it
/// @param dataTo the last day the figures speak of, as the unit states it
/// @param estimatedTo the day to which the amounts reach that are estimates (ước đến ngày); absent where none is stated
/// @param resendBy of a returned report the last day for sending it again; absent where none was set
/// @param onBehalfById the unit that entered the newest version, from a paper that came on the last day,
/// on behalf of this one; absent where the unit entered it itself
/// @param resend marks an event sent again on purpose: it may replace an equal revision; false where the payload does
/// not say
public record ReportChanged(
        long unitId,
        String form,
        String period,
        Coverage coverage,
        long revision,
        State state,
        @Nullable Figures handedIn,
        @Nullable Figures approved,
        @Nullable Instant firstSubmittedAt,
        @Nullable Instant lastSubmittedAt,
        @Nullable LocalDate dataFrom,
        @Nullable LocalDate dataTo,
        @Nullable LocalDate estimatedTo,
        @Nullable LocalDate resendBy,
        @Nullable Long onBehalfById,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean resend)
        implements Event {

    /// Where the report stands. A draft sends nothing.
    public enum State {
        SUBMITTED,
        RETURNED,
        APPROVED,
        LOCKED,
        CORRECTED,
        WITHDRAWN
    }

    /// One version's answers, in the order of the form's slots; a shorter list reads as unanswered from there on.
    /// Records say beside them which amounts are estimates, so that readers of before go on reading numbers.
    ///
    /// @param version what people see: 1, 2, …
    /// @param formVersion the version of the form that was filled in
    public record Figures(int version, int formVersion, List<Cell> cells) {
        public Figures {
            Require.positive("version", version);
            Require.positive("formVersion", formVersion);
            cells = Require.list("cells", cells);
        }

        /// As records carry it: the amounts, and which of them are estimates.
        ///
        /// @param estimates the numbers of the slots, from 0; null in records of before, then none is
        /// @throws IllegalArgumentException where a number is none of an amount's
        @JsonCreator
        static Figures read(
                @JsonProperty("version") int version,
                @JsonProperty("formVersion") int formVersion,
                @JsonProperty("cells") List<Cell> cells,
                @JsonProperty("estimates") @Nullable List<Integer> estimates) {
            List<Cell> marked = new ArrayList<>(Require.list("cells", cells));
            for (int slot : estimates == null ? List.<Integer>of() : Require.list("estimates", estimates)) {
                Require.between("estimate", 0, marked.size() - 1, slot);
                if (!(marked.get(slot) instanceof Cell.Amount(BigDecimal amount, var ignored))) {
                    throw new IllegalArgumentException("slot " + slot + " is called an estimate and is no amount");
                }
                marked.set(slot, Cell.estimate(amount));
            }
            return new Figures(version, formVersion, marked);
        }

        /// The numbers of the slots whose amounts are estimates.
        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        public List<Integer> estimates() {
            return IntStream.range(0, cells.size())
                    .filter(slot -> cells.get(slot) instanceof Cell.Amount(var ignored, boolean estimate) && estimate)
                    .boxed()
                    .toList();
        }
    }

    /// A report that its unit entered itself.
    public ReportChanged(
            long unitId,
            String form,
            String period,
            Coverage coverage,
            long revision,
            State state,
            @Nullable Figures handedIn,
            @Nullable Figures approved,
            @Nullable Instant firstSubmittedAt,
            @Nullable Instant lastSubmittedAt,
            @Nullable LocalDate dataFrom,
            @Nullable LocalDate dataTo,
            @Nullable LocalDate estimatedTo,
            @Nullable LocalDate resendBy,
            boolean resend) {
        this(
                unitId,
                form,
                period,
                coverage,
                revision,
                state,
                handedIn,
                approved,
                firstSubmittedAt,
                lastSubmittedAt,
                dataFrom,
                dataTo,
                estimatedTo,
                resendBy,
                null,
                resend);
    }

    /// A report that states no day for estimates and waits for nothing.
    public ReportChanged(
            long unitId,
            String form,
            String period,
            Coverage coverage,
            long revision,
            State state,
            @Nullable Figures handedIn,
            @Nullable Figures approved,
            @Nullable Instant firstSubmittedAt,
            @Nullable Instant lastSubmittedAt,
            @Nullable LocalDate dataFrom,
            @Nullable LocalDate dataTo,
            boolean resend) {
        this(
                unitId,
                form,
                period,
                coverage,
                revision,
                state,
                handedIn,
                approved,
                firstSubmittedAt,
                lastSubmittedAt,
                dataFrom,
                dataTo,
                null,
                null,
                resend);
    }

    public ReportChanged {
        Require.positive("unitId", unitId);
        Require.code("form", form);
        Require.period(period);
        Require.present("coverage", coverage);
        Require.positive("revision", revision);
        Require.present("state", state);
        if (onBehalfById != null) {
            Require.positive("onBehalfById", onBehalfById);
        }
    }

    /// `17/DVCQ-Q/2024-Q1/OWN`.
    @Override
    public String key() {
        return unitId + "/" + form + "/" + period + "/" + coverage;
    }

    /// `DVCQ-Q/2024-Q1`: the campaign (đợt báo cáo) that the report belongs to.
    public String campaign() {
        return CampaignChanged.key(form, period);
    }

    /// The same, marked as sent again on purpose.
    public ReportChanged resent() {
        return new ReportChanged(
                unitId,
                form,
                period,
                coverage,
                revision,
                state,
                handedIn,
                approved,
                firstSubmittedAt,
                lastSubmittedAt,
                dataFrom,
                dataTo,
                estimatedTo,
                resendBy,
                onBehalfById,
                true);
    }
}
