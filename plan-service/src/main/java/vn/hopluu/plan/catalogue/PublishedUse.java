package vn.hopluu.plan.catalogue;

import java.time.LocalDate;
import java.util.Set;

/// What published campaigns hold fast. The catalogue asks; whoever publishes answers.
public interface PublishedUse {

    /// Whether a form with a published campaign belongs to the regime.
    boolean ofRegime(String regime);

    /// The structure dates of the form's published campaigns.
    Set<LocalDate> structureDatesOfForm(String form);

    /// The structure dates of the published campaigns that use this version of the form.
    Set<LocalDate> structureDatesOfVersion(String form, int number);
}
