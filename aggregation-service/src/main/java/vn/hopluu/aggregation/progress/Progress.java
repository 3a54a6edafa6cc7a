package vn.hopluu.aggregation.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.hopluu.aggregation.progress.ChildrenProgressView.Child;
import vn.hopluu.aggregation.progress.ProgressQueries.Branch;
import vn.hopluu.aggregation.question.CampaignQuery;
import vn.hopluu.aggregation.question.FigureScope;
import vn.hopluu.aggregation.question.Question;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.question.UnitKey;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Obligations;
import vn.hopluu.aggregation.reference.Trees;
import vn.hopluu.aggregation.revalidation.AnswerTag;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Answers how far a campaign is.
@ApplicationScoped
class Progress {

    private final Questions questions;
    private final Obligations obligations;
    private final ProgressQueries queries;
    private final UnplacedObligationQueries unplaced;
    private final Trees trees;
    private final Clock clock;
    private final FigureScope scope;

    Progress(
            Questions questions,
            Obligations obligations,
            ProgressQueries queries,
            UnplacedObligationQueries unplaced,
            Trees trees,
            Clock clock,
            FigureScope scope) {
        this.scope = scope;
        this.questions = questions;
        this.obligations = obligations;
        this.queries = queries;
        this.unplaced = unplaced;
        this.trees = trees;
        this.clock = clock;
    }

    /// @throws RuntimeException a problem where the query, the campaign or a unit is not known
    ProgressQuestion understand(String unit, ProgressQuery query) {
        CampaignQuery campaign = query.campaign();
        Question question = questions.of(unit, campaign);
        return new ProgressQuestion(
                question.campaign(),
                question.unit(),
                query.via == null ? null : questions.of(query.via, campaign).unit(),
                AskedMoment.of(query.at, clock));
    }

    ProgressView counts(ProgressQuestion question) {
        return whole(question, queries.counts(question));
    }

    ChildrenProgressView withChildren(ProgressQuestion question, UnitKey after, PageRequest page) {
        List<Branch> branches = queries.counts(question);
        Map<UnitView, List<ProgressCounts.Part>> byChild = branches.stream()
                .filter(branch -> branch.branch() != null)
                .collect(Collectors.groupingBy(
                        branch -> Objects.requireNonNull(branch.branch()),
                        LinkedHashMap::new,
                        Collectors.mapping(Branch::part, Collectors.toList())));
        Page<Child> children = page.of(
                byChild.entrySet().stream()
                        .map(child -> new Child(child.getKey(), ProgressCounts.of(child.getValue())))
                        .dropWhile(child -> UnitKey.of(child.unit()).compareTo(after) <= 0)
                        .limit(page.rowsToRead())
                        .toList(),
                child -> UnitKey.of(child.unit()));
        return new ChildrenProgressView(
                whole(question, branches),
                ProgressCounts.of(branches.stream()
                        .filter(branch -> branch.branch() == null)
                        .map(Branch::part)
                        .toList()),
                children.items(),
                children.next());
    }

    List<ObligationView> list(ProgressQuestion question, ObligationFilter filter, PageKey after, int limit) {
        return queries.list(question, filter, after, limit);
    }

    List<UnplacedView> unplaced(ProgressQuestion question, String after, int limit) {
        return unplaced.page(question.campaign(), scope.readable(question.campaign()), after, limit);
    }

    /// Names the answer's state: whatever could change it changes this, the clock once a minute.
    AnswerTag state(ProgressQuestion question) {
        return AnswerTag.of("progress")
                .with(question.campaign())
                .with(trees.revision(), obligations.revision(question.campaign()))
                .with(question.unit(), question.via(), AskedMoment.minute(question.at()));
    }

    private ProgressView whole(ProgressQuestion question, List<Branch> branches) {
        Campaign campaign = question.campaign();
        return new ProgressView(
                queries.named(campaign, question.unit()),
                campaign.form(),
                campaign.period(),
                campaign.structureDate(),
                question.at(),
                ProgressCounts.of(branches.stream().map(Branch::part).toList()),
                unplaced.count(campaign, scope.readable(campaign)));
    }
}
