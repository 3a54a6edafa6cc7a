package vn.hopluu.web.openapi;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Who refers to which schema of a document.
final class References {

    private static final String PLACE = "#/components/schemas/";

    private final OpenAPI document;

    References(OpenAPI document) {
        this.document = document;
    }

    /// The schema's name that `reference` holds.
    static String nameIn(Schema reference) {
        return reference.getRef().substring(PLACE.length());
    }

    /// The names of the schemas that bodies of requests are made of.
    Set<String> asked() {
        return reached(operations()
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .map(RequestBody::getContent));
    }

    /// The names of the schemas that answers are made of.
    Set<String> answered() {
        Stream<APIResponse> shared =
                Objects.requireNonNullElse(document.getComponents().getResponses(), Map.<String, APIResponse>of())
                        .values()
                        .stream();
        Stream<APIResponse> own = operations()
                .filter(operation -> operation.getResponses() != null)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream());
        return reached(Stream.concat(shared, own).map(APIResponse::getContent));
    }

    /// The names of the schemas that parameters name.
    Set<String> named() {
        return reach(operations()
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .map(Parameter::getSchema));
    }

    private Stream<Operation> operations() {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream());
    }

    private Set<String> reached(Stream<@Nullable Content> contents) {
        return reach(contents.filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .map(MediaType::getSchema));
    }

    private Set<String> reach(Stream<@Nullable Schema> from) {
        Set<String> names = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>(from.filter(Objects::nonNull).toList());
        while (!open.isEmpty()) {
            Schema schema = open.pop();
            if (schema.getRef() != null && names.add(nameIn(schema))) {
                open.push(Objects.requireNonNull(
                        document.getComponents().getSchemas().get(nameIn(schema))));
            }
            open.addAll(within(schema).toList());
        }
        return names;
    }

    /// The schemas that `schema` is made of.
    private static Stream<Schema> within(Schema schema) {
        return Stream.<@Nullable Collection<Schema>>of(
                        schema.getProperties() == null
                                ? null
                                : schema.getProperties().values(),
                        schema.getAnyOf(),
                        schema.getAllOf(),
                        schema.getOneOf(),
                        schema.getItems() == null ? null : List.of(schema.getItems()),
                        schema.getAdditionalPropertiesSchema() == null
                                ? null
                                : List.of(schema.getAdditionalPropertiesSchema()))
                .filter(Objects::nonNull)
                .flatMap(Collection::stream);
    }
}
