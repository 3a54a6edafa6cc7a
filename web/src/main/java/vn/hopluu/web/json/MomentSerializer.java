package vn.hopluu.web.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.hopluu.web.time.VietnamTime;

/// Answers say moments as clocks in Vietnam show them, with the offset: `2023-06-04T23:59:59+07:00`. In UTC the last
/// second of a deadline lies on another hour, and what came in the morning on another day.
final class MomentSerializer extends StdScalarSerializer<Instant> {

    private static final long serialVersionUID = 1L;

    private MomentSerializer() {
        super(Instant.class);
    }

    /// It stands in for whatever writes moments, in whichever order modules are registered.
    static SimpleModule module() {
        return new SimpleModule("moment").setSerializerModifier(new InsteadOfAnother());
    }

    private static final class InsteadOfAnother extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
            return description.getBeanClass() == Instant.class ? new MomentSerializer() : serializer;
        }
    }

    @Override
    public void serialize(Instant moment, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(VietnamTime.ZONE)));
    }
}
