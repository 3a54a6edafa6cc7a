package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The totals of the samples by the plainest means: walk the tree and add. It shares no code with the services.
final class NaiveTotals {

    /// The cells that the forms' rules tie by equations, read by hand, of the forms on which somebody declares totals.
    private static final Map<String, List<Set<String>>> TIED = Map.of(
            "DVCQ-6T",
            List.of(
                    Set.of("TCD01", "TCD01.TX", "TCD01.TT"),
                    Set.of("TCD02", "TCD02.TX", "TCD02.TT"),
                    Set.of("TCD07", "TCD07.DIRECT", "TCD07.DELEGATED"),
                    Set.of("DT01", "DT02", "DT04", "DT05", "DT06.KN", "DT06.TC", "DT06.KNPA"),
                    Set.of("DTH02", "DTH02.PLANNED.PEOPLE", "DTH02.PLANNED.STAFF", "DTH02.ON_DEMAND.PEOPLE")));

    private record Versions(Optional<JsonNode> handedIn, Optional<JsonNode> approved) {}

    private record Sum(
            BigDecimal passedUp, BigDecimal computed, int given, int standIns, Optional<BigDecimal> declared) {}

    private final SampleFiles files;
    private final Map<String, String> recipients = new HashMap<>();
    private final Map<ReportKey, Versions> reports = new HashMap<>();

    NaiveTotals(SampleFiles files) {
        this.files = files;
        files.units().forEach(unit -> recipients.put(unit.path().substring(7), recipient(unit.body())));
        files.reports()
                .forEach(report ->
                        reports.put(report.key(), new Versions(Optional.of(report.body()), Optional.empty())));
        files.moves().forEach(move -> reports.compute(move.report(), (key, now) -> after(move, now)));
    }

    /// The figure that an expectation speaks of.
    Expectation.Figure figure(Expectation expectation, String field) {
        RollUpKey key = expectation.rollUp();
        CellKey cell = expectation.cell();
        Sum sum = sum(key, cell);
        boolean missing = sum.given() == 0 && sum.standIns() == 0;
        return switch (field) {
            case "total" -> missing || !adds(key.form(), cell) ? none() : number(sum.passedUp());
            case "given" -> number(BigDecimal.valueOf(sum.given()));
            case "computed" -> number(sum.computed());
            case "declared" -> sum.declared().map(NaiveTotals::number).orElseGet(NaiveTotals::none);
            case "own" -> value(key, cell, "OWN").map(NaiveTotals::number).orElseGet(NaiveTotals::none);
            default -> throw new IllegalArgumentException(field);
        };
    }

    private Sum sum(RollUpKey key, CellKey cell) {
        Optional<BigDecimal> own = value(key, cell, "OWN");
        Optional<BigDecimal> declared = value(key, cell, "CONSOLIDATED");
        Optional<BigDecimal> standingIn = declared.filter(value -> isNotTied(key, cell));
        BigDecimal computed = own.orElse(BigDecimal.ZERO);
        int given = own.isPresent() ? 1 : 0;
        int standIns = standingIn.isPresent() ? 1 : 0;
        for (String child : children(key.unit())) {
            Sum below = sum(new RollUpKey(child, key.form(), key.period(), key.basis()), cell);
            computed = computed.add(below.passedUp());
            given += below.given();
            standIns += below.standIns();
        }
        return new Sum(standingIn.orElse(computed), computed, given, standIns, declared);
    }

    /// No sample declares all cells of a tied set, so that whether they balance is not asked.
    private boolean isNotTied(RollUpKey key, CellKey cell) {
        return Objects.requireNonNull(TIED.get(key.form()), key.form()).stream()
                .noneMatch(set -> set.contains(cell.toString()));
    }

    private List<String> children(String unit) {
        return recipients.entrySet().stream()
                .filter(entry -> entry.getValue().equals(unit))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<BigDecimal> value(RollUpKey key, CellKey cell, String coverage) {
        Versions standing = reports.get(new ReportKey(key.unit(), key.form(), key.period(), coverage));
        if (standing == null) {
            return Optional.empty();
        }
        Optional<JsonNode> content = key.basis().equals(RollUpKey.APPROVED)
                ? standing.approved()
                : standing.handedIn().or(standing::approved);
        return content.flatMap(report -> report.path("values")
                .valueStream()
                .filter(value -> CellKey.of(value).equals(cell))
                .findFirst()
                .flatMap(NaiveTotals::amount));
    }

    private static Optional<BigDecimal> amount(JsonNode value) {
        if (value.has("amount")) {
            return Optional.of(value.path("amount").decimalValue());
        }
        if (value.has("answer")) {
            return Optional.of(value.path("answer").asBoolean() ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        return "NO_OCCURRENCE".equals(value.path("state").asText()) ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }

    private boolean adds(String form, CellKey cell) {
        JsonNode slot = files.forms().stream()
                .filter(upload -> upload.path().startsWith("/forms/" + form + "/"))
                .flatMap(upload -> upload.body().path("cells").valueStream())
                .filter(candidate -> CellKey.of(candidate).equals(cell))
                .findFirst()
                .orElseThrow();
        return slot.path("adds")
                .asBoolean(List.of("FLOW", "STOCK", "SHARE", "REGISTER").contains(kind(cell)));
    }

    private String kind(CellKey cell) {
        return files.indicators().stream()
                .filter(upload -> upload.path().equals("/indicators/" + cell.indicator()))
                .map(upload -> upload.body().path("kind").asText())
                .findFirst()
                .orElseThrow();
    }

    private static Versions after(SampleMove move, Versions now) {
        return switch (move.kind()) {
            case STEP -> now;
            case APPROVAL -> new Versions(now.handedIn(), now.handedIn());
            case RETURN, WITHDRAWAL -> new Versions(Optional.empty(), now.approved());
            case CORRECTION, RESUBMISSION -> new Versions(Optional.ofNullable(move.body()), now.approved());
        };
    }

    private static String recipient(JsonNode unit) {
        JsonNode routes = unit.path("routes");
        return routes.isEmpty()
                ? unit.path("versions").path(0).path("parent").asText("")
                : routes.path(0).path("recipient").asText();
    }

    private static Expectation.Figure number(BigDecimal value) {
        return new Expectation.Figure.Number(value);
    }

    private static Expectation.Figure none() {
        return new Expectation.Figure.None();
    }
}
