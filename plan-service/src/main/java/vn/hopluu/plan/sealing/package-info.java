/// Seals (chốt số liệu): a campaign's figures and forest under one root are fixed, until the seal is broken.
@NullMarked
package vn.hopluu.plan.sealing;

import org.jspecify.annotations.NullMarked;
