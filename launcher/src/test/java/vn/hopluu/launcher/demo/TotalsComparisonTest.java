package vn.hopluu.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TotalsComparisonTest {

    private static final RollUpKey KEY = new RollUpKey("106", "DVCQ-6T", "2023-H1", "submitted");

    @Test
    void figures_that_agree_leave_nothing_whatever_their_decimals() throws JsonProcessingException {
        List<Difference> differences = TotalsComparison.of(
                List.of(expected("\"total\": 43, \"given\": 14, \"computed\": 41, \"declared\": 43")),
                found("\"total\": 43.00, \"computed\": 41, \"declared\": 43, \"given\": 14"));

        assertThat(differences).isEmpty();
    }

    @Test
    void a_wrong_total_is_told_with_its_place_and_both_figures() throws JsonProcessingException {
        List<Difference> differences = TotalsComparison.of(
                List.of(expected("\"total\": 43, \"given\": 14")), found("\"total\": 41, \"given\": 14"));

        assertThat(differences)
                .extracting(Difference::toString)
                .containsExactly("106 DVCQ-6T 2023-H1 submitted  DT02  total: expected 43, found 41");
    }

    @Test
    void missing_is_not_zero() throws JsonProcessingException {
        List<Difference> differences =
                TotalsComparison.of(List.of(expected("\"total\": null")), found("\"total\": 0, \"given\": 0"));

        assertThat(differences)
                .extracting(Difference::expected, Difference::found)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("none", "0"));
    }

    @Test
    void a_figure_of_the_unit_itself_is_compared_where_the_slot_does_not_add() throws JsonProcessingException {
        List<Difference> differences = TotalsComparison.of(
                List.of(expected("\"total\": null, \"own\": 104")),
                found("\"total\": null, \"own\": {\"state\": \"AMOUNT\", \"amount\": 103}"));

        assertThat(differences).extracting(Difference::field).containsExactly("own");
    }

    @Test
    void a_stated_zero_is_a_figure_of_the_unit_itself() throws JsonProcessingException {
        List<Difference> differences = TotalsComparison.of(
                List.of(expected("\"total\": null, \"own\": 0")),
                found("\"total\": null, \"own\": {\"state\": \"NO_OCCURRENCE\", \"amount\": null}"));

        assertThat(differences).isEmpty();
    }

    @Test
    void a_roll_up_that_is_not_there_is_a_difference_too() throws JsonProcessingException {
        List<Difference> differences = TotalsComparison.of(List.of(expected("\"total\": null")), Map.of());

        assertThat(differences).extracting(Difference::found).containsExactly("no roll-up");
    }

    private static Expectation expected(String figures) throws JsonProcessingException {
        return Expectation.of(SampleJson.MAPPER.readTree("""
                {"unit": "106", "form": "DVCQ-6T", "period": "2023-H1", "basis": "submitted",
                 "indicator": "DT02", "member": null, %s}""".formatted(figures)));
    }

    private static Map<RollUpKey, RollUp> found(String figures) throws JsonProcessingException {
        return Map.of(KEY, RollUp.of(SampleJson.MAPPER.readTree("""
                        {"unit": {"code": "106", "name": "Huyện Tam Đường"}, "reports": 18,
                         "cells": [{"slot": 3, "indicator": "DT02", "member": null, "adds": true, %s}]}""".formatted(figures))));
    }
}
