package vn.hopluu.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A published plan (kế hoạch) as a whole. Its campaigns and obligations have events of their own.
///
/// @param number as on the paper: 439/KH-LĐLĐ
/// @param issued the day on the paper, or null where it bears none
/// @param legalBasis the texts it rests on, as it cites them
/// @param superior the code of the plan above it, or null where there is none or it is not loaded yet
/// @param inheritsTargets whether the superior plan's targets are its own too
public record PlanChanged(
        String code,
        long revision,
        String number,
        String title,
        long issuerId,
        int year,
        @Nullable LocalDate issued,
        List<String> legalBasis,
        @Nullable String superior,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean inheritsTargets,
        Instant publishedAt,
        List<Campaign> campaigns,
        List<Task> tasks,
        List<Target> targets)
        implements Event {

    /// The most decimals that a target's threshold may have.
    private static final int MOST_DECIMALS = 10;

    /// A campaign that the plan names.
    public record Campaign(String form, String period) {
        public Campaign {
            Require.code("form", form);
            Require.period(period);
        }
    }

    /// A task (nhiệm vụ).
    ///
    /// @param leadId the unit that answers for it, or null where the plan names none
    /// @param participantIds the units that take part
    /// @param due the last moment that is in time, or null
    /// @param evidence what shows that it is done, or null
    /// @param progress how far it is, as its lead said last; null where nothing was said
    public record Task(
            String code,
            String text,
            @Nullable Long leadId,
            List<Long> participantIds,
            @Nullable Instant due,
            @Nullable String evidence,
            @Nullable Progress progress) {
        public Task {
            Require.code("code", code);
            Require.text("text", text);
            Require.positiveOrAbsent("leadId", leadId);
            participantIds = Require.list("participantIds", participantIds);
        }
    }

    /// How far a task is. What was done, and what shows it, stay with the plan.
    ///
    /// @param saidAt when it was said
    public record Progress(TaskState state, Instant saidAt) {
        public Progress {
            Require.present("state", state);
            Require.present("saidAt", saidAt);
        }
    }

    /// Under way: đang thực hiện.
    public enum TaskState {
        NOT_STARTED,
        UNDER_WAY,
        DONE
    }

    /// A target (chỉ tiêu phấn đấu) as a rule.
    ///
    /// @param expression CEL over indicators, per unit or over the population: `share(DVK01 >= 1)`
    /// @param comparison how the expression's value must stand to the threshold
    /// @param threshold an exact number, 0.95 for 95%; null where the expression itself says yes or no
    /// @param due when it must be reached, or null
    /// @param populationOn the day whose units are its population
    /// @param excludedIds units that left the population by an act of their own, with a reason; none
    /// where the payload does not say
    public record Target(
            String id,
            String text,
            Population population,
            String expression,
            Comparison comparison,
            @Nullable BigDecimal threshold,
            @Nullable Instant due,
            @Nullable String note,
            LocalDate populationOn,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Long> excludedIds) {

        /// A target whose whole population counts.
        public Target(
                String id,
                String text,
                Population population,
                String expression,
                Comparison comparison,
                @Nullable BigDecimal threshold,
                @Nullable Instant due,
                @Nullable String note,
                LocalDate populationOn) {
            this(id, text, population, expression, comparison, threshold, due, note, populationOn, List.of());
        }

        public Target {
            excludedIds = excludedIds == null ? List.of() : Require.list("excludedIds", excludedIds);
            Require.code("id", id);
            Require.text("text", text);
            Require.present("population", population);
            Require.text("expression", expression);
            Require.present("comparison", comparison);
            Require.day("populationOn", populationOn);
            if (threshold != null && (threshold.signum() < 0 || threshold.scale() > MOST_DECIMALS)) {
                throw new IllegalArgumentException(
                        "threshold must be 0 or more with at most " + MOST_DECIMALS + " decimals, was " + threshold);
            }
        }
    }

    public enum Comparison {
        @JsonProperty(">=")
        AT_LEAST,
        @JsonProperty(">")
        MORE_THAN,
        @JsonProperty("<=")
        AT_MOST,
        @JsonProperty("<")
        LESS_THAN,
        @JsonProperty("==")
        EQUAL
    }

    /// Who counts: the units administratively below `underId`, of these types where any are named; the
    /// units named one by one; and those of `andTypes` below the named ones.
    ///
    /// @param of whether units are counted, or persons as the units report them
    public record Population(
            Of of, @Nullable Long underId, List<String> types, List<Long> unitIds, List<String> andTypes) {

        public enum Of {
            UNITS,
            PERSONS
        }

        public Population {
            Require.present("of", of);
            Require.positiveOrAbsent("underId", underId);
            types = Require.list("types", types);
            unitIds = Require.list("unitIds", unitIds);
            andTypes = Require.list("andTypes", andTypes);
            if (underId == null && unitIds.isEmpty()) {
                throw new IllegalArgumentException("a population names underId, or unitIds, or both");
            }
        }
    }

    public PlanChanged {
        Require.code("code", code);
        Require.positive("revision", revision);
        Require.text("number", number);
        Require.text("title", title);
        Require.positive("issuerId", issuerId);
        Require.between("year", 1000, 9999, year);
        Require.dayOrAbsent("issued", issued);
        legalBasis = Require.list("legalBasis", legalBasis);
        if (superior != null) {
            Require.code("superior", superior);
        }
        Require.present("publishedAt", publishedAt);
        campaigns = Require.list("campaigns", campaigns);
        tasks = Require.list("tasks", tasks);
        targets = Require.list("targets", targets);
    }

    @Override
    public String key() {
        return "plan/" + code;
    }
}
