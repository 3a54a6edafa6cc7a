package vn.hopluu.testsupport.architecture.bad.amounts;

import java.math.BigDecimal;
import java.util.List;

/// Every way to lose a digit.
class FloatingFigures {

    final double[] cells = new double[1];
    final List<Float> shares = List.of();

    float share(BigDecimal part) {
        return part.floatValue();
    }

    BigDecimal read(String text) {
        return BigDecimal.valueOf(Double.parseDouble(text));
    }

    void add(Double amount) {}
}
