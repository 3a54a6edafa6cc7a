package vn.hopluu.plan.restoration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.outbox.RestorationWatch;
import vn.hopluu.outbox.Tails;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.list.Paged;

/// What was taken back after restores of the database, for operators.
@Path("/api/v1/restorations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
class RestorationsResource {

    /// What this service keeps and no topic carries: after a restore it is as the copy has it.
    private static final List<String> NOT_CARRIED = List.of(
            "Kế hoạch chưa công bố và các bản thảo của kế hoạch",
            "Lịch nghỉ và ngày làm việc bù",
            "Thời hạn của chế độ báo cáo",
            "Ai phải báo cáo theo từng đợt, như kế hoạch đã nêu (nghĩa vụ đã công bố thì được lấy lại)",
            "Lý do và căn cứ của các lần miễn, gia hạn, bổ sung, chuyển giao nghĩa vụ, và các lần chốt, mở chốt trước",
            "Lý do, căn cứ của các lần đưa đơn vị ra khỏi đối tượng của chỉ tiêu; nội dung báo cáo và minh chứng về nhiệm vụ (trạng thái thì được lấy lại)",
            "Nội dung và bản xem trước của các đợt sắp xếp (đơn vị và quan hệ kế thừa thì được lấy lại)");

    private final RestorationWatch watch;
    private final KnownDatabase known;

    RestorationsResource(RestorationWatch watch, KnownDatabase known) {
        this.watch = watch;
        this.known = known;
    }

    /// @param known whether the database was held against its topics; false: writes wait
    /// @param waitsFor why it was not yet; absent where nothing hinders
    /// @param items what was taken back, the newest first
    /// @param notCarried what no topic carries and nothing brings back, in Vietnamese
    /// @param next the address of the next page, also in the header `Link`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Restorations(
            boolean known,
            @Nullable String waitsFor,
            List<TakenBackView> items,
            List<String> notCarried,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            URI next)
            implements Paged {}

    /// @param all whether everything on the topics is read
    record Asked(boolean all) {}

    @GET
    @PermissionsAllowed(Permission.OPERATIONS)
    @Transactional
    @Operation(summary = "What was taken back after restores, the newest first, and what no topic carries")
    public Restorations list(@BeanParam PageRequest page) {
        List<TakenBack> rows = TakenBack.before(page.after(Long.MAX_VALUE), page.rowsToRead());
        Page<TakenBackView> shown = page.of(rows, TakenBack::id, TakenBack::view);
        String hindrance = watch.hindrance();
        return new Restorations(
                known.isKnown(), hindrance.isEmpty() ? null : hindrance, shown.items(), NOT_CARRIED, shown.next());
    }

    @POST
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(
            summary = "Hold the database against its topics; all=true reads them from their beginning",
            description = "202: it is done within seconds, in one transaction that other writes wait for.")
    @APIResponseSchema(value = Asked.class, responseCode = "202", responseDescription = "Asked for")
    public Response compare(@QueryParam("all") @DefaultValue("false") boolean all) {
        watch.ask(all ? Tails.From.BEGINNING : Tails.From.STORED_PLACES);
        return Response.accepted(new Asked(all)).build();
    }
}
