package vn.hopluu.aggregation.outlier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// How a sample lies about its median, and how far a figure stands from it: the modified z-score of Iglewicz and
/// Hoaglin (How to Detect and Handle Outliers, 1993).
///
/// 0.6745 · (x − median) / MAD, where MAD is the median of the distances from the median. Where more than half of the
/// figures are equal MAD is 0, and the mean of the distances stands in, with its own constant: (x − median) /
/// (1.253314 · mean). Where all figures are equal there is no spread, and no score.
///
/// @param distance MAD, or the sum of the distances where MAD is 0
/// @param parts 1, or the number of figures: the mean is distance / parts
record Spread(BigDecimal median, BigDecimal distance, int parts, Method method) {

    /// What a score is measured in.
    enum Method {
        /// The median of the distances from the median.
        MEDIAN_DEVIATION(new BigDecimal("0.6745"), BigDecimal.ONE),
        /// Their mean, because their median is 0.
        MEAN_DEVIATION(BigDecimal.ONE, new BigDecimal("1.253314"));

        private final BigDecimal above;
        private final BigDecimal below;

        Method(BigDecimal above, BigDecimal below) {
            this.above = above;
            this.below = below;
        }
    }

    /// Beyond this a figure is looked at.
    static final BigDecimal THRESHOLD = new BigDecimal("3.5");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int DECIMALS = 4;

    /// @param sample at least one figure
    /// @return empty where all figures are equal
    static Optional<Spread> of(List<BigDecimal> sample) {
        BigDecimal median = median(sample);
        List<BigDecimal> distances =
                sample.stream().map(figure -> figure.subtract(median).abs()).toList();
        BigDecimal mad = median(distances);
        if (mad.signum() > 0) {
            return Optional.of(new Spread(median, mad, 1, Method.MEDIAN_DEVIATION));
        }
        BigDecimal sum = distances.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0
                ? Optional.empty()
                : Optional.of(new Spread(median, sum, sample.size(), Method.MEAN_DEVIATION));
    }

    /// Whether the figure's score is beyond the threshold: compared unrounded, by multiplying.
    boolean isFarFrom(BigDecimal figure) {
        return above(figure).abs().compareTo(THRESHOLD.multiply(below())) > 0;
    }

    /// The score, to four decimals.
    BigDecimal score(BigDecimal figure) {
        return above(figure).divide(below(), DECIMALS, RoundingMode.HALF_UP);
    }

    /// MAD, or the mean of the distances, to four decimals.
    BigDecimal shown() {
        BigDecimal exact = distance.divide(BigDecimal.valueOf(parts), DECIMALS, RoundingMode.HALF_UP);
        return exact.stripTrailingZeros().scale() < 0 ? exact.setScale(0) : exact.stripTrailingZeros();
    }

    private BigDecimal above(BigDecimal figure) {
        return figure.subtract(median).multiply(method.above).multiply(BigDecimal.valueOf(parts));
    }

    private BigDecimal below() {
        return distance.multiply(method.below);
    }

    private static BigDecimal median(List<BigDecimal> figures) {
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO);
    }
}
