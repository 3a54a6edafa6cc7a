package vn.hopluu.report.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was taken of a report's review: on its draft while one is open, else on the version handed in.
///
/// @param editors whoever has filled in a draft of the report, each once; they only grow more
/// @param taken in the order in which they were taken
public record TakenSteps(List<String> editors, List<TakenStep> taken) {

    public static final TakenSteps NONE = new TakenSteps(List.of(), List.of());

    public TakenSteps {
        editors = List.copyOf(editors);
        taken = List.copyOf(taken);
    }

    /// After an edit: what was checked is no longer what stands there.
    public TakenSteps editedBy(String name) {
        return new TakenSteps(
                Stream.concat(editors.stream(), Stream.of(name)).distinct().toList(), List.of());
    }

    /// Another draft is opened, or another version handed in.
    public TakenSteps cleared() {
        return new TakenSteps(editors, List.of());
    }

    public TakenSteps with(TakenStep mark) {
        List<TakenStep> more = new ArrayList<>(taken);
        more.add(mark);
        return new TakenSteps(editors, more);
    }

    public TakenSteps without(Collection<RequiredStep> places) {
        return new TakenSteps(
                editors,
                taken.stream().filter(mark -> !places.contains(mark.place())).toList());
    }

    public Optional<TakenStep> at(RequiredStep place) {
        return taken.stream().filter(mark -> mark.place().equals(place)).findFirst();
    }

    /// Whether somebody has filled the report in or taken a step of it.
    public boolean involve(String name) {
        return editors.contains(name)
                || taken.stream().anyMatch(mark -> mark.by().equals(name));
    }
}
