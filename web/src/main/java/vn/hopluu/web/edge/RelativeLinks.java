package vn.hopluu.web.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Pattern;

/// Links in headers name no host: the framework makes them of what the caller said in `Host`, and a cache would hand
/// one caller's word to the next. What links elsewhere stays as it is.
final class RelativeLinks {

    private static final List<String> HEADERS = List.of("Location", "Link", "Content-Location");

    private RelativeLinks() {}

    static void rewrite(HttpServerRequest request, MultiMap headers) {
        String host = Addressee.authority(request);
        HEADERS.stream()
                .filter(headers::contains)
                .forEach(name -> headers.set(
                        name,
                        headers.getAll(name).stream()
                                .map(value -> relative(value, host))
                                .toList()));
    }

    static String relative(String value, String host) {
        return value.replaceAll("(^|<)https?://" + Pattern.quote(host) + "(?=/)", "$1");
    }
}
