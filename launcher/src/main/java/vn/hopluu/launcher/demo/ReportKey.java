package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;

/// Which report: what a unit hands in on a form for a period, of its own or consolidated.
record ReportKey(String unit, String form, String period, String coverage) {

    static ReportKey of(JsonNode node) {
        return new ReportKey(
                node.path("unit").asText(),
                node.path("form").asText(),
                node.path("period").asText(),
                node.path("coverage").asText("OWN"));
    }

    /// Its address, or that of one of its moves.
    String path(String move) {
        return "/reports/" + unit + "/" + form + "/" + period + move + "?coverage=" + coverage;
    }

    @Override
    public String toString() {
        return unit + " " + form + " " + period + ("OWN".equals(coverage) ? "" : " " + coverage);
    }
}
