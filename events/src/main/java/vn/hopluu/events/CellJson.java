package vn.hopluu.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/// A cell in JSON: a number, `"N"` no occurrence, `"M"` missing, `"A"` not applicable, `null` unanswered.
final class CellJson {

    private CellJson() {}

    static SimpleModule module() {
        return new SimpleModule("cells")
                .addSerializer(Cell.class, new Writer())
                .addDeserializer(Cell.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Cell> {
        Writer() {
            super(Cell.class);
        }

        @Override
        public void serialize(Cell cell, JsonGenerator json, SerializerProvider provider) throws IOException {
            switch (cell) {
                case Cell.Amount(var amount, var ignored) -> json.writeNumber(amount.toPlainString());
                case Cell.NoOccurrence() -> json.writeString("N");
                case Cell.Missing() -> json.writeString("M");
                case Cell.NotApplicable() -> json.writeString("A");
                case Cell.Unanswered() -> json.writeNull();
            }
        }
    }

    private static final class Reader extends StdDeserializer<Cell> {
        Reader() {
            super(Cell.class);
        }

        @Override
        public Cell deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken().isNumeric()) {
                return Cell.amount(json.getDecimalValue());
            }
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                switch (json.getText()) {
                    case "N":
                        return Cell.NO_OCCURRENCE;
                    case "M":
                        return Cell.MISSING;
                    case "A":
                        return Cell.NOT_APPLICABLE;
                    default:
                }
            }
            return (Cell) context.handleUnexpectedToken(Cell.class, json);
        }

        @Override
        public Cell getNullValue(DeserializationContext context) {
            return Cell.UNANSWERED;
        }
    }
}
