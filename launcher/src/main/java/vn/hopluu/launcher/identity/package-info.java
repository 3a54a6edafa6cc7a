/// A real Keycloak in a process of its own, the realm of the sample users, and the tokens that it gives.
@NullMarked
package vn.hopluu.launcher.identity;

import org.jspecify.annotations.NullMarked;
