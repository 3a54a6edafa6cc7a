/// What the OpenAPI documents say of schemas: their names, and what is always there or may be null.
@NullMarked
package vn.hopluu.web.openapi;

import org.jspecify.annotations.NullMarked;
