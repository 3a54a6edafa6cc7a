package vn.hopluu.report.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.content.DraftPatch;
import vn.hopluu.report.content.PatchedDraft;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinitions;
import vn.hopluu.report.storing.Storing;
import vn.hopluu.web.conditional.Precondition;

/// Small changes to a draft, as a screen saves by itself: find, change, note, answer.
@ApplicationScoped
public class DraftPatching {

    private final ReportAddresses addresses;
    private final FormDefinitions definitions;
    private final ContentJson json;
    private final HeldReports held;
    private final Storing storing;
    private final Caller caller;
    private final CallersMoves callersMoves;
    private final Clock clock;

    DraftPatching(
            ReportAddresses addresses,
            FormDefinitions definitions,
            ContentJson json,
            HeldReports held,
            Storing storing,
            Caller caller,
            CallersMoves callersMoves,
            Clock clock) {
        this.callersMoves = callersMoves;
        this.addresses = addresses;
        this.definitions = definitions;
        this.json = json;
        this.held = held;
        this.storing = storing;
        this.caller = caller;
        this.clock = clock;
    }

    /// What is to be changed, asked while nobody else can change the draft.
    public interface Changes {
        DraftPatch to(ReportAddress address, FormDefinition definition, Content draft);
    }

    /// What a patch came to.
    ///
    /// @param changed the cells that say something else now
    /// @param tag of the draft as it is now
    public record Saved(
            @JsonUnwrapped ReportStatus standing,
            List<ChangedCell> changed,
            @JsonIgnore String tag) {}

    /// @param answer what the cell says now; absent where it is unanswered
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangedCell(
            String indicator,
            @Nullable String member,
            @Nullable CellAnswer answer) {}

    /// What changes nothing is not stored, and keeps the tag.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is no report, 428 or 412 for what the
    ///     caller has read, 422 with everything that is wrong
    /// @throws IllegalMove where no draft is open
    public Saved patch(ReportPath path, Precondition precondition, Changes changes) {
        return storing.patiently(() -> patched(path, precondition, changes));
    }

    private Saved patched(ReportPath path, Precondition precondition, Changes changes) {
        ReportAddress address = path.find(addresses).begun(clock);
        callersMoves.require(Move.EDIT, address);
        Report report = held.hold(address.key()).orElseThrow(path::unknown);
        precondition.requireCurrent(report.tag());
        report.require(Move.EDIT);
        Content draft = json.read(Objects.requireNonNull(report.draft(), "a report that can be edited has a draft"));
        FormDefinition definition = definitions.definition(address.campaign(), draft.formVersion());
        PatchedDraft patched = PatchedDraft.of(draft, changes.to(address, definition, draft), definition);
        if (!patched.content().equals(draft)) {
            report.edit(json.write(patched.content()), caller.now());
            ReportMove.saved(report, caller.now());
        }
        return new Saved(
                ReportStatus.of(address, report, callersMoves.of(address, report)),
                cells(patched.changed(), patched.content()),
                report.tag());
    }

    private static List<ChangedCell> cells(Set<FormDefinition.Name> changed, Content content) {
        Map<FormDefinition.Name, CellAnswer> answers = new HashMap<>();
        content.values()
                .forEach(answer -> answers.put(
                        new FormDefinition.Name(Objects.requireNonNull(answer.indicator()), answer.member()), answer));
        return changed.stream()
                .map(name -> new ChangedCell(name.indicator(), name.member(), answers.get(name)))
                .toList();
    }
}
