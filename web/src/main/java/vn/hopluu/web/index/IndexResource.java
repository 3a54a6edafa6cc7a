package vn.hopluu.web.index;

import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.metrics.PathTemplates;

/// The first page of a service: where to go from here.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Index")
public class IndexResource {

    private final String service;
    private final List<String> addresses;

    IndexResource(@ConfigProperty(name = "quarkus.application.name") String service, BeanManager beans) {
        this.service = service;
        this.addresses = PathTemplates.of(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                        .map(Bean::getBeanClass)
                        .collect(Collectors.toSet()))
                .stream()
                .filter(address -> address.startsWith("/api/v1/"))
                .sorted()
                .toList();
    }

    /// What there is.
    public record IndexView(
            @Schema(description = "The service that answers", examples = "plan-service")
            String service,

            @Schema(description = "Where its contract is: the OpenAPI document, on the management port")
            String contract,

            @Schema(description = "Its addresses, with names in the place of what callers say")
            List<String> addresses) {}

    @GET
    @PermissionsAllowed(Permission.ANYTHING)
    @Operation(summary = "What this service is and which addresses it has")
    public IndexView index() {
        return new IndexView(service, "GET /q/openapi of the management port", addresses);
    }
}
