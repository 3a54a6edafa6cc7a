package vn.hopluu.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessFilterTest {

    private static final class Endpoint {
        @Requires(Permission.REPORTS_READ)
        public void guarded() {}

        public void forgotten() {}
    }

    private final List<String> asked = new ArrayList<>();
    private final ScopeCheck scopeCheck =
            (permission, parameters) -> asked.add(permission + " " + parameters.getFirst("unit"));

    @Test
    void aRequestIsCheckedForTheEndpointsPermissionAndItsUnit() {
        new AccessFilter(endpoint("guarded"), scopeCheck).filter(request("14.VPUB"));

        assertThat(asked).containsExactly("REPORTS_READ 14.VPUB");
    }

    @Test
    void anEndpointThatNamesNoPermissionServesNobody() {
        AccessFilter filter = new AccessFilter(endpoint("forgotten"), scopeCheck);

        assertThatThrownBy(() -> filter.filter(request("14")))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(403));
        assertThat(asked).isEmpty();
    }

    private static ResourceInfo endpoint(String method) {
        return new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                try {
                    return Endpoint.class.getDeclaredMethod(method);
                } catch (NoSuchMethodException e) {
                    throw new IllegalArgumentException(e);
                }
            }

            @Override
            public Class<?> getResourceClass() {
                return Endpoint.class;
            }
        };
    }

    private static ContainerRequestContext request(String unit) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>(Map.of("unit", unit));
        UriInfo uri = answering(UriInfo.class, "getPathParameters", parameters);
        return answering(ContainerRequestContext.class, "getUriInfo", uri);
    }

    /// One method of an interface of forty; every other one fails the test.
    private static <T> T answering(Class<T> type, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, args) -> {
            if (!called.getName().equals(method)) {
                throw new UnsupportedOperationException(called.getName());
            }
            return answer;
        }));
    }
}
