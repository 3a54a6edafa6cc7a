package vn.hopluu.testsupport.openapi;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.SimpleValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Set;
import java.util.function.Predicate;

/// Holds every answer that a test gets by RestAssured against the service's OpenAPI document: its status, its media
/// type, its body. What the service has accepted is held against it too; what it refused may be anything.
public final class AnswerContract implements Filter {

    private static final String API = "/api/";
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_REFUSAL = 400;

    /// A body that nobody asked for is passed over, and so is the media type of a body that is not there. A header in
    /// several lines is one list.
    private static final Set<String> PASSED_OVER = Set.of(
            "validation.request.security.missing",
            "validation.request.security.invalid",
            "validation.request.body.unexpected",
            "validation.request.parameter.collection.invalid");

    private static final String MEDIA_TYPE = "validation.request.contentType.notAllowed";

    /// What the document does not have is refused, which the document cannot say.
    private static final Set<String> NOT_THERE =
            Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

    private final OpenApiInteractionValidator contract;

    /// @param document an OpenAPI document of version 3.0
    AnswerContract(String document) {
        contract = OpenApiInteractionValidator.createForInlineApiSpecification(document)
                .build();
    }

    /// @throws AssertionError where the answer is not what the document says
    @Override
    public Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(asked, expected);
        if (asked.getDerivedPath().startsWith(API)) {
            refuseIfWrong(asked, answer);
        }
        return answer;
    }

    private void refuseIfWrong(FilterableRequestSpecification asked, Response answer) {
        Request request = RestAssuredRequest.of(asked);
        ValidationReport report =
                contract.validateResponse(request.getPath(), request.getMethod(), RestAssuredResponse.of(answer));
        if (answer.statusCode() < FIRST_REDIRECT) {
            report = report.merge(contract.validateRequest(request));
        }
        Predicate<String> passedOver =
                key -> PASSED_OVER.contains(key) || (asked.getBody() == null && key.equals(MEDIA_TYPE));
        if (isWrong(report, answer, passedOver)) {
            throw new AssertionError("%s %s was answered with %d, which is not what docs/openapi says:%n%s%n%s"
                    .formatted(
                            asked.getMethod(),
                            asked.getURI(),
                            answer.statusCode(),
                            SimpleValidationReportFormat.getInstance().apply(report),
                            answer.asString()));
        }
    }

    private static boolean isWrong(ValidationReport report, Response answer, Predicate<String> passedOver) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .filter(message -> !passedOver.test(message.getKey()))
                .anyMatch(message -> answer.statusCode() < FIRST_REFUSAL || !NOT_THERE.contains(message.getKey()));
    }
}
