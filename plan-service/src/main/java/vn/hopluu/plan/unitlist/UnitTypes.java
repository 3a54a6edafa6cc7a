package vn.hopluu.plan.unitlist;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the lists call a unit's type, and the word that the register keeps: `unit-types.csv` beside this class.
final class UnitTypes {

    /// @param word as the lists write it: `Thành phố thuộc tỉnh`
    /// @param prefix how a civil name begins: `Thành phố`
    /// @param type the register's word: `PROVINCIAL_CITY`
    record UnitType(String word, String prefix, String type, Level level) {}

    private static final UnitTypes ALL = load();

    private final Map<String, UnitType> byWord;

    private UnitTypes(Map<String, UnitType> byWord) {
        this.byWord = byWord;
    }

    static UnitTypes all() {
        return ALL;
    }

    /// The type of a word, whichever letters of it are capital.
    Optional<UnitType> of(String word) {
        return Optional.ofNullable(byWord.get(word.toLowerCase(Locale.ROOT)));
    }

    /// The level of a type of the register; empty for offices, unions and whatever else is not of the lists.
    Optional<Level> levelOf(String type) {
        return byWord.values().stream()
                .filter(known -> known.type().equals(type))
                .map(UnitType::level)
                .findFirst();
    }

    /// The words, for a remedy.
    String words() {
        return String.join(", ", byWord.values().stream().map(UnitType::word).toList());
    }

    private static UnitTypes load() {
        Map<String, UnitType> byWord = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(UnitTypes.class.getResourceAsStream("unit-types.csv"));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            rows.forEach(row -> byWord.put(
                    row.getField("word").toLowerCase(Locale.ROOT),
                    new UnitType(
                            row.getField("word"),
                            row.getField("prefix"),
                            row.getField("type"),
                            Level.valueOf(row.getField("level")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new UnitTypes(byWord);
    }
}
