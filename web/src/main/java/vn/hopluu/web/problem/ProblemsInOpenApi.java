package vn.hopluu.web.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/// Says of every operation in the OpenAPI document which errors it may answer with and what they look like, so that
/// none of them has to.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String ERROR = "ProblemError";

    /// What the generator says of the 400 that it adds by itself.
    private static final String GENERATED = "Bad Request";

    private static final String JSON = "application/problem+json";

    /// What each status means where an operation says nothing of its own.
    private static final Map<String, String> MEANINGS = Map.of(
            "400", "The address, a parameter or the body cannot be read",
            "404", "What the address names is not there",
            "412", "It is in another state than the one that was read",
            "413", "The body is too large",
            "415", "The body is of a type that the address does not take",
            "422", "The body can be read but not accepted; `errors` says what and where",
            "428", "If-Match is missing",
            "429", "The caller, his unit or his address asks for too much: see Retry-After",
            "503", "The database does not answer now, or others hold what is asked for: see Retry-After");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSchema(PROBLEM, problem())
                .addSchema(ERROR, error())
                .addResponse(
                        PROBLEM,
                        response("Any error (RFC 9457): what happened, where, and what to do. Nothing was stored."));
        // In one order, for the document is kept and compared
        new TreeMap<>(MEANINGS)
                .forEach(
                        (status, meaning) -> document.getComponents().addResponse(PROBLEM + status, response(meaning)));
        Optional.ofNullable(document.getPaths())
                .map(paths ->
                        paths.getPathItems().values().stream().flatMap(path -> path.getOperations().values().stream()))
                .ifPresent(operations -> operations.forEach(ProblemsInOpenApi::describe));
    }

    private static void describe(Operation operation) {
        APIResponses responses = operation.getResponses();
        if (responses == null) {
            return;
        }
        statusesOf(operation).forEach(status -> {
            APIResponse said = responses.getAPIResponse(status);
            String own = said == null ? null : said.getDescription();
            responses.addAPIResponse(
                    status,
                    own == null || own.equals(GENERATED)
                            ? OASFactory.createAPIResponse().ref(PROBLEM + status)
                            : response(own));
        });
        // In one order whichever filter comes first, the answer to any other error behind all
        NavigableMap<String, APIResponse> ordered = new TreeMap<>(responses.getAPIResponses());
        ordered.remove(APIResponses.DEFAULT);
        responses.setAPIResponses(new LinkedHashMap<>(ordered));
        responses.setDefaultValue(OASFactory.createAPIResponse().ref(PROBLEM));
    }

    /// Those that follow from what the operation takes, and those that it names itself.
    private static NavigableSet<String> statusesOf(Operation operation) {
        NavigableSet<String> statuses = new TreeSet<>(List.of("400", "429", "503"));
        operation.getResponses().getAPIResponses().keySet().stream()
                .filter(status -> status.startsWith("4") || status.startsWith("5"))
                .forEach(statuses::add);
        if (has(operation, Parameter.In.PATH, null)) {
            statuses.add("404");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("413", "415", "422"));
        }
        if (has(operation, Parameter.In.HEADER, "If-Match")) {
            statuses.addAll(List.of("412", "428"));
        }
        return statuses;
    }

    private static boolean has(Operation operation, Parameter.In place, @Nullable String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn() == place
                                && (name == null || name.equalsIgnoreCase(parameter.getName())));
    }

    /// For who knows better which of [#MEANINGS] an operation may answer with. The filters run in no fixed order.
    public static void add(Operation operation, String... statuses) {
        for (String status : statuses) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(PROBLEM + status));
        }
        describe(operation);
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
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
                                        .items(OASFactory.createSchema().ref(ERROR))))
                .required(List.of("type", "title", "status"));
    }

    private static Schema error() {
        return object(Map.of(
                        "pointer", text("Where: a JSON pointer into the body, or ?name for a query parameter"),
                        "code", text("The rule's name"),
                        "value", text("What was sent").addType(Schema.SchemaType.NULL),
                        "rule", text("What is allowed")))
                .required(List.of("code"));
    }

    /// Some kinds of problem say more, as RFC 9457 allows.
    private static Schema object(Map<String, Schema> properties) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .properties(new TreeMap<>(properties))
                .additionalPropertiesBoolean(true);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).description(description);
    }
}
