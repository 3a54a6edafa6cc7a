/// Plans: their tasks and targets, who owes the reports that they call for, and their publication.
@NullMarked
package vn.hopluu.plan.planning;

import org.jspecify.annotations.NullMarked;
