package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;

/// What a service answered.
///
/// @param request `PUT http://127.0.0.1:8081/api/v1/units/14`, for messages
/// @param tag the header `ETag`, or nothing where there is none
/// @param body the JSON, or an empty node where there is none
record ApiResponse(String request, int status, String tag, JsonNode body) {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_REQUIRED = 428;

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    boolean notFound() {
        return status == NOT_FOUND;
    }

    /// Whether whoever asks may not, or may not yet.
    boolean isForbidden() {
        return status == FORBIDDEN;
    }

    /// Whether the service asks for If-Match before it changes what is there.
    boolean asksForPrecondition() {
        return status == PRECONDITION_REQUIRED;
    }

    /// Whether the answer is the RFC 9457 problem of this name, such as `already-submitted`.
    boolean isProblem(String slug) {
        return body.path("type").asText().endsWith(":" + slug);
    }

    /// What was refused and why, for a person.
    String explained() {
        StringBuilder text = new StringBuilder(request).append(" was answered ").append(status);
        if (body.hasNonNull("detail")) {
            text.append(": ").append(body.path("detail").asText());
        }
        body.path("errors")
                .forEach(error -> text.append(System.lineSeparator())
                        .append("    ")
                        .append(error.path("pointer").asText())
                        .append(": ")
                        .append(error.path("rule").asText(error.toString())));
        return text.toString();
    }
}
