package vn.hopluu.aggregation.figures.source;

/// What a unit has in one campaign of a series.
public sealed interface InSeries {

    record Found(FoundFigures figures) implements InSeries {}

    /// The unit has no place in the campaign, and nothing of it lies in the unit.
    record Nothing() implements InSeries {}

    /// Figures would have to be divided between units of the structure that was asked for.
    record Divided() implements InSeries {}
}
