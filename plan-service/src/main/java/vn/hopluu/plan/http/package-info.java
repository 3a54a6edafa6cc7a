/// How pages and writes are answered.
@NullMarked
package vn.hopluu.plan.http;

import org.jspecify.annotations.NullMarked;
