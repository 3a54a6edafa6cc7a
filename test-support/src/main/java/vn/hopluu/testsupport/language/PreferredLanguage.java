package vn.hopluu.testsupport.language;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/// Asks in English unless a test asks in a language itself: what tests look for in a text is told apart from the text's
/// Vietnamese, which [vn.hopluu.testsupport.edge.EdgeContract] and the tests of findings hold.
public final class PreferredLanguage implements Filter {

    private static final String HEADER = "Accept-Language";

    @Override
    public Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification expected, FilterContext context) {
        if (!asked.getHeaders().hasHeaderWithName(HEADER)) {
            asked.header(HEADER, "en");
        }
        return context.next(asked, expected);
    }
}
