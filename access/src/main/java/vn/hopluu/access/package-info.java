/// Who may do what, for every service alike.
///
/// A token says who asks (`identity`); what a user is assigned to, plan-service says by events, of which
/// each service keeps a copy (`assignment`); who stands above whom on a day comes from the service's own
/// units (`hierarchy`); and `scope` brings the three together: one check for reading, one for each kind
/// of writing.
///
/// A service brings
///
/// - the view `superior_link` and the view `superior_link_state`, over whatever it keeps of units;
/// - the table `assigned`, unless it keeps assignments of its own: then a bean of
///   [vn.hopluu.access.assignment.Assignments] and `access.assignments=own`.
@NullMarked
package vn.hopluu.access;

import org.jspecify.annotations.NullMarked;
