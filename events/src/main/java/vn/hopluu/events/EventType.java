package vn.hopluu.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One line per kind of event: its CloudEvents `type`, its topic, its record and the version of its JSON
/// Schema.
public enum EventType {
    UNIT("vn.hopluu.unit", Topic.UNITS, UnitChanged.class, 1),
    REORGANISATION("vn.hopluu.reorganisation", Topic.UNITS, ReorganisationChanged.class, 1),
    INDICATOR("vn.hopluu.indicator", Topic.CATALOGUE, IndicatorChanged.class, 1),
    REGIME("vn.hopluu.regime", Topic.CATALOGUE, RegimeChanged.class, 1),
    FORM("vn.hopluu.form", Topic.CATALOGUE, FormChanged.class, 1),
    CAMPAIGN("vn.hopluu.campaign", Topic.PLANS, CampaignChanged.class, 1),
    EDGES("vn.hopluu.edges", Topic.PLANS, SealedUnits.class, 1),
    CLOSING("vn.hopluu.closing", Topic.PLANS, ClosingRequested.class, 1),
    SEAL("vn.hopluu.seal", Topic.PLANS, SealChanged.class, 1),
    ASSIGNMENTS("vn.hopluu.assignments", Topic.ASSIGNMENTS, AssignmentsChanged.class, 1),
    PLAN("vn.hopluu.plan", Topic.PLANS, PlanChanged.class, 1),
    OBLIGATION("vn.hopluu.obligation", Topic.OBLIGATIONS, ObligationChanged.class, 1),
    REPORT("vn.hopluu.report", Topic.REPORTS, ReportChanged.class, 1),
    STATEMENT("vn.hopluu.statement", Topic.STATEMENTS, CampaignStatement.class, 1),
    CLOSED("vn.hopluu.closed", Topic.STATEMENTS, CampaignClosed.class, 1),
    RESEND("vn.hopluu.resend", Topic.STATEMENTS, ResendRequested.class, 1),
    ROLLUPS("vn.hopluu.rollups", Topic.ROLLUPS, RollUpsChanged.class, 1),
    OVERDUE("vn.hopluu.overdue", Topic.ROLLUPS, ObligationOverdue.class, 1),
    COMPUTED("vn.hopluu.computed", Topic.COMPUTED, ComputedTotals.class, 1),
    AUDIT("vn.hopluu.audit", Topic.AUDIT, AuditHead.class, 1);

    private static final String SCHEMA_PREFIX = "urn:hopluu:schema:";

    private final String type;
    private final Topic topic;
    private final Class<? extends Event> record;
    private final int schemaVersion;
    private final String dataSchema;

    private static final Map<String, EventType> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::type, Function.identity()));
    private static final Map<Class<? extends Event>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::record, Function.identity()));

    EventType(String type, Topic topic, Class<? extends Event> record, int schemaVersion) {
        this.type = type;
        this.topic = topic;
        this.record = record;
        this.schemaVersion = schemaVersion;
        this.dataSchema = SCHEMA_PREFIX + resourceName() + ":" + schemaVersion;
    }

    public static EventType of(Event event) {
        return Optional.ofNullable(BY_RECORD.get(event.getClass())).orElseThrow();
    }

    /// The kind that a CloudEvents `type` names, or empty for a kind this version does not know.
    public static Optional<EventType> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    public String type() {
        return type;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends Event> record() {
        return record;
    }

    /// The newest version of the payload that this build writes and reads. It reads all lower ones.
    public int schemaVersion() {
        return schemaVersion;
    }

    /// The CloudEvents `dataschema`: `urn:hopluu:schema:report:1`.
    public String dataSchema() {
        return dataSchema;
    }

    /// The JSON Schema's place on the class path: `/schemas/report.v1.json`.
    public String schemaResource() {
        return "/schemas/" + resourceName() + ".v" + schemaVersion + ".json";
    }

    private String resourceName() {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
