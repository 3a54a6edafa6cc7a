package vn.hopluu.aggregation.live;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.RollUpView;
import vn.hopluu.aggregation.figures.RollUpsOfChildren;
import vn.hopluu.aggregation.question.CampaignQuery;
import vn.hopluu.aggregation.question.Question;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.reference.Labels;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.Period;
import vn.hopluu.web.access.Permission;

/// The live page: one unit's totals by child unit, changing as reports arrive.
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
@Blocking
public class PageResource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Questions questions;
    private final RollUpsOfChildren rollUps;
    private final LiveRootQueries roots;
    private final Catalogue catalogue;

    PageResource(Questions questions, RollUpsOfChildren rollUps, LiveRootQueries roots, Catalogue catalogue) {
        this.questions = questions;
        this.rollUps = rollUps;
        this.roots = roots;
        this.catalogue = catalogue;
    }

    @CheckedTemplate(basePath = "live")
    static class Templates {
        static native TemplateInstance page(Page page);

        static native TemplateInstance empty();
    }

    /// What the template shows; the figures themselves come with the stream.
    record Page(
            String unit,
            String name,
            String form,
            String formName,
            String period,
            String periodLabel,
            String basis,
            String structureDate,
            List<Choice> above,
            List<Choice> choices,
            List<Column> columns) {}

    /// Another campaign or root to look at.
    record Choice(String href, String label, boolean here) {}

    /// One slot of the form, in words.
    record Column(int slot, String indicator, String name, String measure, String member) {}

    @GET
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(hidden = true)
    public TemplateInstance page(@QueryParam("unit") @Nullable String unit, @BeanParam CampaignQuery query) {
        if (unit != null) {
            return Templates.page(read(unit, query));
        }
        return roots.busiest()
                .map(place -> Templates.page(read(place.unit(), query(place, query.basis))))
                .orElseGet(Templates::empty);
    }

    private Page read(String unit, CampaignQuery query) {
        Question question = questions.of(unit, query);
        RollUpView view = rollUps.of(question).view().get().unit();
        CatalogueSnapshot snapshot = catalogue.snapshot();
        FormChanged form = snapshot.form(view.form()).orElseThrow();
        return new Page(
                unit,
                view.unit().name(),
                view.form(),
                form.name(),
                view.period(),
                Period.parse(view.period()).words(),
                view.basis(),
                view.structureDate().format(DAY),
                roots.above(question.campaign(), question.unit()).stream()
                        .map(place -> choice(place, place.name(), view))
                        .toList(),
                choices(view),
                columns(form, snapshot));
    }

    /// The roots that have reports, and this unit first where it is not one of them.
    private List<Choice> choices(RollUpView view) {
        LiveRootQueries.LiveRoot here = new LiveRootQueries.LiveRoot(
                view.form(), view.period(), view.unit().code(), view.unit().name(), view.reports());
        List<LiveRootQueries.LiveRoot> all = roots.all();
        boolean isRoot = all.stream().anyMatch(place -> isHere(place, view));
        return Stream.concat(isRoot ? Stream.of() : Stream.of(here), all.stream())
                .map(place -> choice(
                        place,
                        place.name() + " · " + place.form() + " · "
                                + Period.parse(place.period()).words(),
                        view))
                .toList();
    }

    private static Choice choice(LiveRootQueries.LiveRoot place, String label, RollUpView view) {
        return new Choice(
                "?unit=" + place.unit() + "&form=" + place.form() + "&period=" + place.period() + "&basis="
                        + view.basis(),
                label,
                isHere(place, view));
    }

    private static boolean isHere(LiveRootQueries.LiveRoot place, RollUpView view) {
        return place.unit().equals(view.unit().code())
                && place.form().equals(view.form())
                && place.period().equals(view.period());
    }

    private static List<Column> columns(FormChanged form, CatalogueSnapshot snapshot) {
        return IntStream.range(0, form.slots().size())
                .mapToObj(slot -> column(slot, form.slots().get(slot), snapshot))
                .toList();
    }

    private static Column column(int number, FormChanged.Slot slot, CatalogueSnapshot snapshot) {
        return new Column(
                number,
                slot.indicator(),
                snapshot.indicator(slot.indicator())
                        .map(IndicatorChanged::nameVi)
                        .orElse(slot.indicator()),
                snapshot.indicator(slot.indicator())
                        .map(IndicatorChanged::measure)
                        .orElse(""),
                Objects.requireNonNullElse(Labels.called(snapshot.indicator(slot.indicator()), slot.member()), ""));
    }

    private static CampaignQuery query(LiveRootQueries.LiveRoot place, @Nullable String basis) {
        CampaignQuery query = new CampaignQuery();
        query.form = place.form();
        query.period = place.period();
        query.basis = basis;
        return query;
    }
}
