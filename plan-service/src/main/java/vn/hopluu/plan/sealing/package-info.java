/// Seals (chốt số liệu): a campaign's figures and forest below one unit are fixed, until the seal is broken.
@NullMarked
package vn.hopluu.plan.sealing;

import org.jspecify.annotations.NullMarked;
