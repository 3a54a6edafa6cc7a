package vn.hopluu.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hopluu.launcher.LauncherException;

class IndicatorTableTest {

    private static final String HEADER = "code,tier,name_vi,name_en,unit,value_type,decimals,kind,over_time,"
            + "numerator,denominator,dimensions,codes,rule,source,legal_column\n";

    @TempDir
    private Path folder;

    @Test
    void a_line_becomes_an_indicators_body() throws IOException {
        PutRequest upload = read("DTH02,core,Số cuộc đối thoại đã tổ chức,Dialogues held,cuộc,INTEGER,0,FLOW,SUM,,,"
                + "\"occasion:PLANNED,ON_DEMAND;audience:PEOPLE,STAFF\",,,,\n");

        assertThat(upload.path()).isEqualTo("/indicators/DTH02");
        assertThat(upload.body()).isEqualTo(json("""
                                {"nameVi": "Số cuộc đối thoại đã tổ chức", "nameEn": "Dialogues held", "measure": "cuộc",
                                 "valueType": "INTEGER", "decimals": 0, "kind": "FLOW", "overTime": "SUM",
                                 "numerator": null, "denominator": null,
                                 "dimensions": [{"name": "occasion", "members": ["PLANNED", "ON_DEMAND"]},
                                                {"name": "audience", "members": ["PEOPLE", "STAFF"]}],
                                 "codes": [], "labels": []}"""));
    }

    @Test
    void members_and_codes_are_named_by_their_dimension_or_by_the_indicator_itself() throws IOException {
        Files.writeString(folder.resolve("labels.csv"), """
                of,code,name_vi,name_en
                state,FIRST,Lần một,Once
                state,LATE,Quá hạn,Overdue
                DT17,FIRST,Đã giải quyết lần đầu,Settled the first time
                XL03,TOT,Tốt,Good
                """);

        PutRequest members = read("DT17,core,Đơn,Petitions,đơn,INTEGER,0,FLOW,SUM,,,\"state:FIRST,LATE,OPEN\",,,,\n");
        PutRequest codes = read("XL03,core,Xếp loại,Rank,mức,CODE,0,RANK,LAST,,,,TOT;KHA,,,\n");

        assertThat(members.body().path("labels")).isEqualTo(json("""
                [{"code": "FIRST", "nameVi": "Đã giải quyết lần đầu", "nameEn": "Settled the first time"},
                 {"code": "LATE", "nameVi": "Quá hạn", "nameEn": "Overdue"}]"""));
        assertThat(codes.body().path("labels"))
                .isEqualTo(json("[{\"code\": \"TOT\", \"nameVi\": \"Tốt\", \"nameEn\": \"Good\"}]"));
    }

    @Test
    void the_codes_of_a_coded_answer_keep_their_order() throws IOException {
        PutRequest upload = read("XL03,core,Xếp loại DVCQ,Rank,mức,CODE,0,RANK,LAST,,,,TOT;KHA;TRUNG_BINH,,,\n");

        assertThat(upload.body().path("codes")).isEqualTo(json("[\"TOT\", \"KHA\", \"TRUNG_BINH\"]"));
    }

    @Test
    void a_number_that_is_none_is_refused_with_the_files_name() {
        assertThatThrownBy(() -> read("XL01,core,Điểm,Score,điểm,DECIMAL,hai,SCORE,LAST,,,,,,,\n"))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("indicators.csv")
                .hasMessageContaining("hai");
    }

    private PutRequest read(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("indicators.csv"), HEADER + line);
        return IndicatorTable.read(file).getFirst();
    }

    private static JsonNode json(String text) throws IOException {
        return SampleJson.MAPPER.readTree(text);
    }
}
