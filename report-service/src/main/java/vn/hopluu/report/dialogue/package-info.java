/// The register of dialogues (đối thoại): what was raised, what was answered, what was promised by when.
@NullMarked
package vn.hopluu.report.dialogue;

import org.jspecify.annotations.NullMarked;
