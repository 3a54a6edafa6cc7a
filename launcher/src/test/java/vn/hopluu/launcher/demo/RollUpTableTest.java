package vn.hopluu.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RollUpTableTest {

    private static final RollUpKey KEY = new RollUpKey("14", "DVCQ-Q", "2024-Q1", "submitted");
    private static final Set<CellKey> CELLS = new LinkedHashSet<>(List.of(
            new CellKey("DT06", "KNPA"),
            new CellKey("HC02", null),
            new CellKey("DVK01", null),
            new CellKey("CB09", null)));

    @Test
    void every_line_of_figures_ends_in_the_same_column() throws JsonProcessingException {
        List<String> lines = table().lines(KEY, CELLS, Map.of(KEY, rollUp()));

        assertThat(lines.subList(1, lines.size()))
                .extracting(DisplayText::width)
                .containsOnly(90);
    }

    @Test
    void figures_are_written_as_officers_write_them() throws JsonProcessingException {
        List<String> lines = table().lines(KEY, CELLS, Map.of(KEY, rollUp()));

        assertThat(lines.getFirst()).isEqualTo("Tỉnh Sơn La (14) · DVCQ-Q · 2024-Q1");
        assertThat(lines.get(3)).contains("Số đơn phân theo loại", "31", "chưa có");
        assertThat(lines.get(4)).contains("không cộng");
        assertThat(lines.get(5)).contains("chưa có");
        assertThat(lines.get(6)).contains("5.718,5");
    }

    private static RollUpTable table() {
        return new RollUpTable(
                Map.of(
                        "DT06", "Số đơn phân theo loại",
                        "HC02", "Hồ sơ TTHC tiếp nhận trong kỳ, cả trực tuyến lẫn trực tiếp và bưu chính công ích",
                        "DVK01", "Số mô hình \"Dân vận khéo\" đăng ký"),
                90);
    }

    private static RollUp rollUp() throws JsonProcessingException {
        return RollUp.of(SampleJson.MAPPER.readTree("""
                {"unit": {"code": "14", "name": "Tỉnh Sơn La"}, "reports": 3, "cells": [
                  {"indicator": "DT06", "member": "KNPA", "adds": true, "total": 31, "given": 1},
                  {"indicator": "HC02", "member": null, "adds": false, "total": null, "given": 2},
                  {"indicator": "DVK01", "member": null, "adds": true, "total": null, "given": 0},
                  {"indicator": "CB09", "member": null, "adds": true, "total": 5718.5, "given": 1}]}"""));
    }
}
