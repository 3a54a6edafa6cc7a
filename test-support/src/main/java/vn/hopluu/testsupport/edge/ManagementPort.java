package vn.hopluu.testsupport.edge;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/// The port of the service under test for health, metrics and its OpenAPI document.
public final class ManagementPort {

    private ManagementPort() {}

    /// Where it answers: `http://127.0.0.1:<port>/q`.
    public static URI address() {
        return URI.create(ConfigProvider.getConfig().getValue("test.management.url", String.class));
    }

    /// @param path such as `/q/health/ready`
    public static Response get(String path) {
        return given().get(path);
    }

    public static RequestSpecification given() {
        return RestAssured.given().baseUri(address().resolve("/").toString()).basePath("");
    }
}
