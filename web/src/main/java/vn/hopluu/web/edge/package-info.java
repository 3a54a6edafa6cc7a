/// What is looked at before any address is: whether the request is read the same by everybody, whether it is meant
/// for this host, and whether another's page sent it. So it holds for addresses that do not exist, too.
@NullMarked
package vn.hopluu.web.edge;

import org.jspecify.annotations.NullMarked;
