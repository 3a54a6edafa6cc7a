package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Which cell of a form.
///
/// @param member one member per dimension joined by dots, or null for the total
record CellKey(String indicator, @Nullable String member) {

    static CellKey of(JsonNode node) {
        return new CellKey(node.path("indicator").asText(), node.path("member").textValue());
    }

    @Override
    public String toString() {
        return member == null ? indicator : indicator + "." + member;
    }
}
