package vn.hopluu.aggregation.statement;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.statement.Statement.State;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Statements and how they compare, for operators.
@Path("/api/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class StatementsResource {

    private static final int PAGE = 200;

    private final Statements statements;

    StatementsResource(Statements statements) {
        this.statements = statements;
    }

    /// A page of statements.
    public record StatementsView(
            List<StatementView> statements,

            @Schema(description = "The query of the next page; null on the last") @Nullable
            String next) {}

    @GET
    @Requires(Permission.OPERATIONS)
    @Operation(summary = "What report-service states of each campaign and what is held of it, 200 a page")
    public StatementsView list(
            @QueryParam("state")
                    @Parameter(
                            description = "Only these",
                            schema = @Schema(enumeration = {"WAITING", "EQUAL", "UNEQUAL", "OUTDATED"}))
                    @Nullable
                    String state,
            @QueryParam("after")
                    @DefaultValue("/")
                    @Parameter(description = "Of next: the campaign to go on behind, as DVCQ-Q/2024-Q1")
                    String after) {
        int slash = after.indexOf('/');
        if (slash < 0) {
            throw Problem.of(WebProblem.BAD_QUERY, "Query parameter after must be a campaign, as DVCQ-Q/2024-Q1");
        }
        State only = state(state);
        List<StatementView> page =
                statements.page(only, after.substring(0, slash), after.substring(slash + 1), PAGE).stream()
                        .map(StatementView::of)
                        .toList();
        return new StatementsView(page, next(page, only));
    }

    private static @Nullable String next(List<StatementView> page, @Nullable State state) {
        if (page.size() < PAGE) {
            return null;
        }
        StatementView last = page.getLast();
        return "?" + (state == null ? "" : "state=" + state + "&") + "after=" + last.form() + "/" + last.period();
    }

    private static @Nullable State state(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        WebProblem.BAD_QUERY,
                        "Query parameter state must be one of " + Arrays.toString(State.values())));
    }
}
