package vn.hopluu.aggregation.question;

import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.reference.Campaign;

/// What is asked, with its names resolved: it can be asked again without looking them up.
public record Question(Campaign campaign, long unit, Basis basis) {}
