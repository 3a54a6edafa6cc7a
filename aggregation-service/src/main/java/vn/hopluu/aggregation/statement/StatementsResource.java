package vn.hopluu.aggregation.statement;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.statement.Statement.State;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Statements and how they compare, for operators.
@Path("/api/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class StatementsResource {

    private final Statements statements;

    StatementsResource(Statements statements) {
        this.statements = statements;
    }

    @GET
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(summary = "What report-service states of each campaign and what is held of it")
    public Page<StatementView> list(@QueryParam("state") @Nullable State state, @BeanParam PageRequest page) {
        List<String> after = page.afterNames(2);
        return page.of(
                statements.page(state, after.getFirst(), after.getLast(), page.rowsToRead()),
                stated -> stated.form() + "/" + stated.period(),
                StatementView::of);
    }
}
