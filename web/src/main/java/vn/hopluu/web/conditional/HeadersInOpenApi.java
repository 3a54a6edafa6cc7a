package vn.hopluu.web.conditional;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/// Says in the OpenAPI document which headers an answer has that every answer of its kind has: where a page
/// goes on, where and in which state a new thing is, and what whoever holds an answer already gets.
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class HeadersInOpenApi implements OASFilter {

    private static final String PAGE = "#/components/schemas/Page";
    private static final String NOT_MODIFIED = "NotModified";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addResponse(
                        NOT_MODIFIED,
                        OASFactory.createAPIResponse()
                                .description("The caller holds this answer: If-None-Match names its ETag. Only where"
                                        + " the answer 200 has an ETag"));
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getGET)
                .filter(Objects::nonNull)
                .filter(get -> get.getResponses() != null)
                .forEach(get -> get.getResponses()
                        .addAPIResponse("304", OASFactory.createAPIResponse().ref(NOT_MODIFIED)));
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getResponses() != null)
                .forEach(operation -> describe(operation.getResponses()));
    }

    private static void describe(APIResponses responses) {
        APIResponse page = responses.getAPIResponse("200");
        if (page != null && isPage(page)) {
            page.addHeader("Link", text("<address of the next page>; rel=\"next\"; absent on the last page"));
        }
        APIResponse created = responses.getAPIResponse("201");
        if (created != null) {
            if (created.getDescription() == null) {
                created.setDescription("Created");
            }
            created.addHeader("Location", text("Where it is"))
                    .addHeader("ETag", text("Its state, for the next change as If-Match"));
        }
    }

    private static boolean isPage(APIResponse answer) {
        return answer.getContent() != null
                && answer.getContent().getMediaTypes().values().stream()
                        .anyMatch(type -> type.getSchema() != null
                                && type.getSchema().getRef() != null
                                && type.getSchema().getRef().startsWith(PAGE));
    }

    private static Header text(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
    }
}
