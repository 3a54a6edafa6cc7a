package vn.hopluu.testsupport.architecture.bad.endpoint;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;

/// Two endpoints that forgot whom they serve.
@Path("/open")
class OpenEndpoint {

    @GET
    String read() {
        return "";
    }

    @PATCH
    String change() {
        return "";
    }
}
