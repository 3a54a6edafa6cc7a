package vn.hopluu.report.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.Arrays;
import vn.hopluu.report.lifecycle.Move;

/// A move as answers name it: by the last part of its endpoint's path.
final class MovePath {

    private MovePath() {}

    static final class Written extends StdScalarSerializer<Move> {

        private static final long serialVersionUID = 1L;

        Written() {
            super(Move.class);
        }

        @Override
        public void serialize(Move move, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(move.path());
        }
    }

    static final class Read extends StdScalarDeserializer<Move> {

        private static final long serialVersionUID = 1L;

        Read() {
            super(Move.class);
        }

        @Override
        public Move deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String path = json.getText();
            return Arrays.stream(Move.values())
                    .filter(move -> move.path().equals(path))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no move: " + path));
        }
    }
}
