package vn.hopluu.inbox.reading;

import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import vn.hopluu.inbox.DerivedData;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.place.Incarnation;
import vn.hopluu.inbox.place.Places;
import vn.hopluu.web.access.Permission;

/// Having everything read again, for operators.
@Path("/api/v1/replay")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class ReadAgainResource {

    private static final Logger LOG = Logger.getLogger(ReadAgainResource.class);

    private final Intakes intakes;
    private final Instance<DerivedData> derived;
    private final Places places;
    private final Incarnation incarnation;

    ReadAgainResource(Intakes intakes, Instance<DerivedData> derived, Places places, Incarnation incarnation) {
        this.intakes = intakes;
        this.derived = derived;
        this.places = places;
        this.incarnation = incarnation;
    }

    /// What begins again.
    public record ReadAgainView(
            @Schema(description = "They go back within seconds. The health group delivery says when they are through")
            List<String> consumers,

            String incarnation) {}

    @POST
    @PermissionsAllowed(Permission.OPERATIONS)
    @Transactional
    @Operation(
            summary = "Empties what is made of events, and has all of it read again",
            description = "Answers are incomplete until the consumers have come through. What people or this service"
                    + " have said themselves stays.")
    public ReadAgainView readAgain() {
        LOG.warn("everything that is made of events is emptied and read again, by an operator's wish");
        derived.forEach(DerivedData::empty);
        places.forget();
        incarnation.renew("an operator has everything read again");
        return new ReadAgainView(intakes.all().stream().map(Intake::name).toList(), incarnation.id());
    }
}
