/// How long a figure takes from a post to a screen, beside the least that must happen on the way.
@NullMarked
package vn.hopluu.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
