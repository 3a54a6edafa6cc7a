package vn.hopluu.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// What a service finds of its own audit, page by page, as `./hopluu verify --audit` shows it.
///
/// @param service its name
/// @param pages what it answers
record AuditVerification(String service, PagedList pages) {

    private static final String PATH = "/api/v1/verification/audit";

    /// A line of progress per so many pages.
    private static final int PAGES_PER_LINE = 50;

    /// The most findings that are shown; the others are counted.
    private static final int SHOWN = 50;

    /// @return whether everything is as it was sealed
    boolean agrees(PrintWriter out) {
        long blocks = 0;
        long rows = 0;
        long findings = 0;
        int asked = 0;
        boolean headsCompared = false;
        List<String> restorations = new ArrayList<>();
        for (JsonNode page : pages.of(PATH)) {
            blocks += page.path("blocks").asLong();
            rows += page.path("rows").asLong();
            for (JsonNode finding : page.path("items")) {
                if (findings++ < SHOWN) {
                    out.println("  " + service + ": " + told(finding));
                }
            }
            headsCompared = page.path("headsCompared").asBoolean(false);
            page.path("restorations").forEach(lost -> restorations.add(restoration(lost)));
            if (++asked % PAGES_PER_LINE == 0) {
                out.println("  " + service + ": " + blocks + " blocks so far");
                out.flush();
            }
        }
        out.println(service + ": " + blocks + " blocks of the audit, rows in them " + rows + ", findings " + findings);
        restorations.forEach(out::println);
        if (!headsCompared) {
            out.println(
                    "  " + service + ": the heads on the topic could not be read, so nothing says whether this is the"
                            + " chain that was");
        }
        return findings == 0 && headsCompared;
    }

    private static String told(JsonNode finding) {
        String row = finding.path("kind").asText() + " " + finding.path("id").asText();
        String block = "block " + finding.path("block").asText();
        return switch (finding.path("how").asText()) {
            case "ALTERED" -> "altered: " + row + ", sealed in " + block;
            case "DELETED" -> "deleted: " + row + ", sealed in " + block;
            case "INSERTED" -> "inserted: " + row + " is in no block and does not wait for one";
            case "BLOCK_ALTERED" -> "altered: " + block + " is not what its hash says";
            case "CHAIN_BROKEN" -> "broken: " + block + " does not follow the block before it";
            case "REWRITTEN" -> "rewritten: " + block + " is another than the topic knows";
            case "PUT_BACK" -> "put back: the topic knows " + block + ", and the database does not reach it";
            default -> finding.toString();
        };
    }

    private String restoration(JsonNode lost) {
        return "  " + service + ": on record: the database was put back and lost blocks "
                + lost.path("firstLost").asLong() + " to "
                + lost.path("lastLost").asLong() + "; noticed "
                + lost.path("noticedAt").asText();
    }
}
