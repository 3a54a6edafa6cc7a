package vn.hopluu.aggregation.targets;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.PlanChanged.Target;
import vn.hopluu.rules.Figure;

/// Why a target cannot be judged, in Vietnamese.
final class Causes {

    static final String NO_CAMPAIGN = "không đợt báo cáo nào của kế hoạch có các số liệu này";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Causes() {}

    static String noPopulation(Target target) {
        return "chưa nạp danh sách đơn vị thuộc diện tính vào ngày "
                + target.populationOn().format(DAY);
    }

    /// Of one campaign; null where it can be judged.
    ///
    /// @param absent what its form does not hold, or has no campaign
    /// @param expected whether anybody of the population owes or has reported in it
    static @Nullable String of(Set<Figure> absent, PlanCampaign campaign, Tally tally, boolean expected) {
        if (!absent.isEmpty()) {
            return absent(absent, campaign);
        }
        boolean nobody = tally.value() == null
                && Stream.of(tally.unknown(), tally.notApplicable()).allMatch(Collection::isEmpty);
        return nobody && !expected
                ? "chưa có nghĩa vụ hoặc báo cáo nào của các đơn vị thuộc diện tính trong đợt "
                        + campaign.campaign().key()
                : null;
    }

    private static String absent(Set<Figure> absent, PlanCampaign campaign) {
        return Stream.of(
                        named(
                                "biểu " + campaign.campaign().form() + " không có ô: ",
                                absent.stream().filter(figure -> figure.from() == Figure.From.REPORT)),
                        named(
                                "chưa có đợt báo cáo hoặc biểu chứa: ",
                                absent.stream().filter(figure -> figure.from() != Figure.From.REPORT)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String named(String before, Stream<Figure> figures) {
        String names = figures.map(Figure::toString).sorted().collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : before + names;
    }
}
