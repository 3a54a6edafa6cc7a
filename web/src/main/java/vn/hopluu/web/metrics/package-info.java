/// What is measured of requests, in series whose number no caller decides.
@NullMarked
package vn.hopluu.web.metrics;

import org.jspecify.annotations.NullMarked;
