package vn.hopluu.aggregation.rollup;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.hopluu.aggregation.revalidation.AnswerTag;

/// A unit's roll-up and those of the units that report to it.
///
/// @param unit the unit's own row, whose totals are made of the children's
/// @param children in the order of their codes
public record ChildrenView(RollUpView unit, List<RollUpView> children) {

    /// Names the question, the rows' versions and seals, and what put the answer into words: tree and catalogue.
    public AnswerTag tag(RollUps.Question question, String catalogueRevision) {
        return AnswerTag.of("children")
                .withStructure(question.campaign())
                .with(question.unit(), question.basis(), catalogueRevision)
                .with(Stream.concat(Stream.of(unit), children.stream())
                        .map(row -> Arrays.asList(
                                row.unit().id(),
                                row.version(),
                                row.seal() == null ? null : row.seal().revision(),
                                row.seal() == null ? null : row.seal().waiting()))
                        .toList());
    }
}
