package vn.hopluu.report.prefill;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.computed.HeardTotals;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.content.DraftPatch;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinitions;
import vn.hopluu.report.report.DraftPatching;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportAddresses;
import vn.hopluu.report.report.ReportPath;
import vn.hopluu.web.conditional.Precondition;
import vn.hopluu.web.language.Message;

/// Shows what could be prefilled, and takes it into the draft.
@ApplicationScoped
class Prefilling {

    private static final Content EMPTY = new Content(null, null, null, null, List.of(), Map.of(), List.of(), List.of());

    private final ReportAddresses addresses;
    private final FormDefinitions definitions;
    private final ContentJson json;
    private final Proposals proposals;
    private final DraftPatching patching;
    private final HeardTotals heard;

    Prefilling(
            ReportAddresses addresses,
            FormDefinitions definitions,
            ContentJson json,
            Proposals proposals,
            DraftPatching patching,
            HeardTotals heard) {
        this.addresses = addresses;
        this.definitions = definitions;
        this.json = json;
        this.proposals = proposals;
        this.patching = patching;
        this.heard = heard;
    }

    /// What is proposed.
    ///
    /// @param computed what the computed figures among them rest on; null for a report on the unit's own work
    @Schema(name = "ProposalsView")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalsView(List<Proposal> items, @Nullable ComputedNote computed) {}

    /// For the open cells of the draft; all cells are open where none is begun, and none where the report is
    /// handed in.
    @Transactional
    ProposalsView show(ReportPath path) {
        ReportAddress address = path.find(addresses);
        Coverage coverage = address.key().coverage();
        return new ProposalsView(
                proposed(address),
                coverage == Coverage.CONSOLIDATED
                        ? ComputedNote.of(heard.of(address.campaign(), address.unit(), coverage))
                        : null);
    }

    private List<Proposal> proposed(ReportAddress address) {
        Report report = Report.of(address.key()).orElse(null);
        String draft = report == null ? null : report.draft();
        if (report != null && draft == null) {
            return List.of();
        }
        return proposals.of(
                address, definitions.definition(address.campaign(), null), draft == null ? EMPTY : json.read(draft));
    }

    /// @param cells which to take, or null for all
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem as for a patch; 422 for a cell that has nothing to take
    DraftPatching.Saved take(
            ReportPath path, Precondition precondition, @Nullable List<DraftPatch.@Nullable CellName> cells) {
        return patching.patch(path, precondition, (address, definition, draft) -> {
            List<Proposal> found = proposals.of(address, definition, draft);
            Set<FormDefinition.Name> wanted = cells == null ? null : wanted(cells, found);
            return DraftPatch.ofValues(found.stream()
                    .filter(proposal -> wanted == null || wanted.contains(proposal.cell()))
                    .map(Proposal::answer)
                    .toList());
        });
    }

    private static Set<FormDefinition.Name> wanted(List<DraftPatch.@Nullable CellName> cells, List<Proposal> found) {
        Set<FormDefinition.Name> proposed = new HashSet<>();
        found.forEach(proposal -> proposed.add(proposal.cell()));
        Set<FormDefinition.Name> wanted = new HashSet<>();
        FieldErrors findings = new FieldErrors();
        for (int i = 0; i < cells.size(); i++) {
            DraftPatch.CellName cell = cells.get(i);
            if (cell == null || cell.indicator() == null) {
                findings.add("/cells/" + i + "/indicator", "required", null, Message.of("report.rule.indicator"));
                continue;
            }
            FormDefinition.Name name = new FormDefinition.Name(cell.indicator(), cell.member());
            wanted.add(name);
            if (!proposed.contains(name)) {
                findings.add(
                        "/cells/" + i,
                        "nothing-to-take",
                        name.toString(),
                        Message.of("report.prefilling.nothing-to-take"));
            }
        }
        findings.refuse();
        return wanted;
    }
}
