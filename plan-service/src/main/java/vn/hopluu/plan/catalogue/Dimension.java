package vn.hopluu.plan.catalogue;

import java.util.List;

/// One way in which an indicator is broken down.
///
/// @param members the codes that a cell may name, in order; without dots, which join the members of several dimensions
public record Dimension(String name, List<String> members) {

    public Dimension {
        members = List.copyOf(members);
    }
}
