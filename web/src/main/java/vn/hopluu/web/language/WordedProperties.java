package vn.hopluu.web.language;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Writes the words of whatever is [Worded] beside it.
@Singleton
public class WordedProperties implements ObjectMapperCustomizer {

    private static final String KEPT = "kept, and not answered";

    /// A writer of what is kept and read again: without words, which are the reader's.
    public static ObjectWriter withoutWords(ObjectMapper json) {
        return json.writer().withAttribute(KEPT, true);
    }

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("words")
                .setSerializerModifier(new Written())
                .setDeserializerModifier(new PassedOver()));
    }

    private static final class Written extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> properties) {
            List<BeanPropertyWriter> all = new ArrayList<>();
            for (BeanPropertyWriter property : properties) {
                all.add(property);
                Worded worded = property.getAnnotation(Worded.class);
                if (worded != null) {
                    all.add(new Words(property, worded));
                }
            }
            return all;
        }
    }

    private static final class Words extends BeanPropertyWriter {

        private static final long serialVersionUID = 1L;

        Words(BeanPropertyWriter constant, Worded worded) {
            super(constant, PropertyName.construct(constant.getName() + Worded.SUFFIX));
            assignSerializer(new WordSerializer(worded.of()));
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider provider) throws Exception {
            if (provider.getAttribute(KEPT) == null) {
                super.serializeAsField(bean, json, provider);
            }
        }
    }

    private static final class PassedOver extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription type, BeanDeserializerBuilder builder) {
            type.findProperties().stream()
                    .filter(PassedOver::isWorded)
                    .forEach(property -> builder.addIgnorable(property.getName() + Worded.SUFFIX));
            return builder;
        }

        private static boolean isWorded(BeanPropertyDefinition property) {
            return property.getPrimaryMember() != null
                    && property.getPrimaryMember().hasAnnotation(Worded.class);
        }
    }
}
