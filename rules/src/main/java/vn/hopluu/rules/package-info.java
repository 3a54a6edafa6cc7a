/// The language of forms' rules and plans' targets: CEL over exact figures, where missing is not zero.
///
/// | Written | Means |
/// | --- | --- |
/// | `TCD01`, `TCD01.TX`, `DTH02.PLANNED.STAFF` | an indicator's total, a member, one member of each dimension |
/// | `figure("CA-1")`, `figure("CA-1", "TX")` | the same, for a code that is no CEL name |
/// | `previous.DT05`, `lastYear.DT02` | the same figure in the period before, or in the same period a year ago |
/// | `yearToDate.DT02` | the sum of the year's periods up to this one |
/// | `children.DT02` | the sum of the units that add into this one |
/// | `form("01-XLD").DT02` | the same unit's and period's figure in another form |
/// | `+ - * /`, `== != < <= > >=`, `&& \|\| !`, `? :` | exact on figures; whole numbers as `5`, others as
/// `decimal("0.5")` |
/// | `XL03 == 'TOT'`, `XL03 in ['TOT', 'KHA']` | a coded answer; the code must be one of the indicator's |
/// | `VB03 && VB04` | yes-or-no answers |
/// | `sum(a, b, …)`, `abs(a)` | sums, the amount without its sign |
/// | `parts(TCD01)` | the sum of the indicator's members that stand in the form, those left out that are not given |
/// | `given(x)` | whether there is an answer that counts: a value or "không phát sinh" |
/// | `optional(x)` | x, left out where it is missing; the message names what was left out |
/// | `explained(x)`, `narrative("III.2")` | whether the cell has an explanation, the heading a text |
///
/// A condition HOLDS, is BROKEN, or stays UNDECIDED: a comparison with a figure that is missing, or not applicable, is
/// neither true nor false, `false && undecided` is false, `true || undecided` is true. A sum of which everything was
/// left out is undecided, not 0; so is what is divided by 0. Numbers are exact quotients: 1/3*3 is 1. There are no
/// lists, no strings to compute with and no loops, so that an expression costs what its text is long.
@NullMarked
package vn.hopluu.rules;

import org.jspecify.annotations.NullMarked;
