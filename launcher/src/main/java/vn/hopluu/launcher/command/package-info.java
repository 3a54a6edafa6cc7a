/// What a person can ask for: one class per subcommand.
@NullMarked
package vn.hopluu.launcher.command;

import org.jspecify.annotations.NullMarked;
