package vn.hopluu.web.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Says of every operation in the OpenAPI document what an error looks like, so that none of them has to.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    private static final String SCHEMA = "Problem";
    private static final String RESPONSE = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(SCHEMA, problem()).addResponse(RESPONSE, response());
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getResponses() != null)
                .forEach(operation -> operation
                        .getResponses()
                        .setDefaultValue(OASFactory.createAPIResponse().ref(RESPONSE)));
    }

    private static APIResponse response() {
        return OASFactory.createAPIResponse()
                .description("Any error (RFC 9457): what happened, where, and what to do. Nothing was stored.")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(SCHEMA))));
    }

    private static Schema problem() {
        return object(Map.of(
                        "type", text("urn:hopluu:problem:<slug>: the kind of problem; programs look at this"),
                        "title", text("The kind in words"),
                        "status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)),
                        "detail", text("What happened this time, and what to do"),
                        "instance", text("The request's path"),
                        "traceId", text("To be named when asking operations about it"),
                        "errors",
                                OASFactory.createSchema()
                                        .type(List.of(Schema.SchemaType.ARRAY))
                                        .items(error())))
                .required(List.of("type", "title", "status"));
    }

    private static Schema error() {
        return object(Map.of(
                "pointer", text("Where: a JSON pointer into the body, or ?name for a query parameter"),
                "code", text("The rule's name"),
                "value", text("What was sent"),
                "rule", text("What is allowed")));
    }

    private static Schema object(Map<String, Schema> properties) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .properties(new java.util.TreeMap<>(properties));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).description(description);
    }
}
