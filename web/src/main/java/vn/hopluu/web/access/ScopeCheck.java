package vn.hopluu.web.access;

import jakarta.ws.rs.core.MultivaluedMap;

/// The one place that says whether a caller may do a thing to a unit.
public interface ScopeCheck {

    /// Returns where the caller may go on, and throws a problem where not.
    ///
    /// @param pathParameters the request's, `unit` among them where the endpoint is about one
    void admit(Permission permission, MultivaluedMap<String, String> pathParameters);
}
