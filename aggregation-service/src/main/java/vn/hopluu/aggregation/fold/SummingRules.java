package vn.hopluu.aggregation.fold;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a campaign's form says of how its figures are summed: which cells are tied by equations, and which are read as
/// ratios, so that both sides of a ratio are taken from the same units.
public final class SummingRules {

    /// A form that says nothing of it.
    public static final SummingRules NONE = new SummingRules(List.of(), List.of());

    private final List<WeightedSum> equations;
    private final List<Ratio> ratios;
    private final List<TiedSet> tied;

    /// @param equations between cells that add, each what must come to 0
    /// @param ratios of cells that add
    public SummingRules(List<WeightedSum> equations, List<Ratio> ratios) {
        this.equations = List.copyOf(equations);
        this.ratios = List.copyOf(ratios);
        this.tied = TiedSet.of(this.equations);
    }

    /// A ratio's two sides.
    ///
    /// @param indicator its code
    public record Ratio(String indicator, WeightedSum above, WeightedSum below) {
        /// Whether figures state something of one side and not both whole.
        public boolean isOneSided(@Nullable SlotValues figures) {
            return figures != null
                    && !given(figures)
                    && Stream.of(above, below)
                            .flatMap(side -> side.terms().stream())
                            .anyMatch(term -> figures.given(term.slot()));
        }

        /// Whether figures state both sides whole.
        public boolean given(@Nullable SlotValues figures) {
            return figures != null && above.given(figures) && below.given(figures);
        }
    }

    public List<WeightedSum> equations() {
        return equations;
    }

    public List<Ratio> ratios() {
        return ratios;
    }

    public List<TiedSet> tied() {
        return tied;
    }

    /// The sets that a declaration states in part, or that do not balance in it: none of their cells stands in.
    public List<TiedSet> setAside(SlotValues declared, List<Slot> slots) {
        return tied.stream()
                .filter(set -> set.slots().stream().anyMatch(declared::given))
                .filter(set -> !set.standsIn(declared, slots))
                .toList();
    }

    /// What of a declaration may stand in for what lies below: without the cells of the sets that are set aside.
    public @Nullable SlotValues standingIn(@Nullable SlotValues declared, List<Slot> slots) {
        if (declared == null) {
            return null;
        }
        List<TiedSet> aside = setAside(declared, slots);
        return aside.isEmpty()
                ? declared
                : declared.without(
                        aside.stream().flatMap(set -> set.slots().stream()).toList());
    }

    /// The same of both bases.
    Entry standingIn(Entry declared, List<Slot> slots) {
        return new Entry(standingIn(declared.submitted(), slots), standingIn(declared.approved(), slots));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SummingRules that && equations.equals(that.equations) && ratios.equals(that.ratios);
    }

    @Override
    public int hashCode() {
        return 31 * equations.hashCode() + ratios.hashCode();
    }

    @Override
    public String toString() {
        return "equations " + equations + " ratios " + ratios;
    }
}
