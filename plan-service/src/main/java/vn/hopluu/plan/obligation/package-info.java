/// Who owes which report, by when: frozen at publication, changed afterwards only by a named act.
@NullMarked
package vn.hopluu.plan.obligation;

import org.jspecify.annotations.NullMarked;
