package vn.hopluu.plan.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.plan.catalogue.PublishedUse;

/// Answers the catalogue from the campaigns.
@ApplicationScoped
class CampaignsInUse implements PublishedUse {

    @Override
    public boolean ofRegime(String regime) {
        return Campaign.count("key.form in (select f.code from Form f where f.terms.regime = ?1)", regime) > 0;
    }

    @Override
    public Set<LocalDate> structureDatesOfForm(String form) {
        return Campaign.<Campaign>list("key.form", form).stream()
                .map(Campaign::structureDate)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<LocalDate> structureDatesOfVersion(String form, int number) {
        return Campaign.<Campaign>list("key.form = ?1 and formVersion = ?2", form, number).stream()
                .map(Campaign::structureDate)
                .collect(Collectors.toSet());
    }
}
