package vn.hopluu.plan.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import vn.hopluu.web.problem.ProblemsInOpenApi;

/// Says of every PUT in the OpenAPI document that it heeds [IfMatch].
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class IfMatchInOpenApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getPUT)
                .filter(Objects::nonNull)
                .forEach(IfMatchInOpenApi::describe);
    }

    private static void describe(Operation put) {
        put.addParameter(OASFactory.createParameter()
                .name("If-Match")
                .in(Parameter.In.HEADER)
                .description("The ETag that the caller has read, where this changes what is there already; * overwrites"
                        + " whatever is there.")
                .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING))));
        ProblemsInOpenApi.add(put, "412", "428");
    }
}
