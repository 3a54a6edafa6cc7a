/// The whole stack on one machine: its parts, where they are, what is known about them, starting and stopping them.
@NullMarked
package vn.hopluu.launcher.stack;

import org.jspecify.annotations.NullMarked;
