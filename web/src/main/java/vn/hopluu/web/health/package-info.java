/// What a replica says of itself: whether it should get requests (ready), whether a write can be stored now (the group
/// `writing`), whether messages flow (the group `delivery`).
@NullMarked
package vn.hopluu.web.health;

import org.jspecify.annotations.NullMarked;
