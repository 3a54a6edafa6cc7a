/// How far a campaign is: who owes a report, who has handed it in, who is late.
@NullMarked
package vn.hopluu.aggregation.progress;

import org.jspecify.annotations.NullMarked;
