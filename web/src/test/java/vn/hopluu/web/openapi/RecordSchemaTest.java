package vn.hopluu.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.NULL;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordSchemaTest {

    record Unit(
            String code,
            @Nullable String parent,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String note,

            int depth) {}

    record UnitLine(@JsonUnwrapped Unit unit, @JsonIgnore String hidden) {}

    @Test
    void an_answer_holds_everything_save_what_is_left_out_where_it_is_null() throws IOException {
        Schema schema = described(false, true);

        assertThat(schema.getRequired()).containsExactly("code", "parent", "depth");
        assertThat(schema.getProperties().get("code").getType()).containsExactly(STRING);
        assertThat(schema.getProperties().get("parent").getType()).containsExactly(STRING, NULL);
        assertThat(schema.getProperties().get("note").getType()).containsExactly(STRING);
    }

    @Test
    void a_request_may_leave_out_what_may_be_null_and_what_has_a_value_by_itself() throws IOException {
        Schema schema = described(true, false);

        assertThat(schema.getRequired()).containsExactly("code");
        assertThat(schema.getProperties().get("note").getType()).containsExactly(STRING, NULL);
        assertThat(schema.getProperties().get("depth").getType()).containsExactly(INTEGER);
    }

    @Test
    void what_the_generator_takes_for_a_property_and_no_answer_holds_is_taken_away() throws IOException {
        Schema schema = described(false, true);

        assertThat(schema.getProperties()).containsOnlyKeys("code", "parent", "note", "depth");
    }

    @Test
    void an_unwrapped_component_stands_in_its_place_and_an_ignored_one_nowhere() throws IOException {
        Index index = Index.of(Unit.class, UnitLine.class);

        Map<String, RecordShape.Property> shape = RecordShape.of(index.getClassByName(UnitLine.class), index);

        assertThat(shape).containsOnlyKeys("code", "parent", "note", "depth");
    }

    private static Schema described(boolean asked, boolean answered) throws IOException {
        Index index = Index.of(Unit.class);
        Schema schema = OASFactory.createSchema()
                .addProperty("code", of(STRING))
                .addProperty("parent", of(STRING))
                .addProperty("note", of(STRING))
                .addProperty("depth", of(INTEGER))
                .addProperty("open", of(STRING));
        new RecordSchema(schema, asked, answered).describe(RecordShape.of(index.getClassByName(Unit.class), index));
        return schema;
    }

    private static Schema of(Schema.SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }
}
