/// What a service can be told, held against what is written of it.
@NullMarked
package vn.hopluu.testsupport.settings;

import org.jspecify.annotations.NullMarked;
