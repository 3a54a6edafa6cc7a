package vn.hopluu.plan.unitlist;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unitlist.UnitTypes.UnitType;

/// The civil name of a unit, with its type before it: `Xã Bản Bo`.
final class FullUnitName {

    private FullUnitName() {}

    /// The full name where the list has one; else the name, with the type's word put before it where it does not stand
    /// there already.
    static @Nullable String read(LineCells line, UnitType type) {
        if (line.header().has(Column.FULL_NAME) && !line.text(Column.FULL_NAME).isEmpty()) {
            return full(line, type);
        }
        if (!line.header().has(Column.NAME)) {
            return line.readable(Column.FULL_NAME);
        }
        String name = line.readable(Column.NAME);
        return name == null || begins(name, type) ? name : type.prefix() + " " + name;
    }

    private static @Nullable String full(LineCells line, UnitType type) {
        String full = line.readable(Column.FULL_NAME);
        if (full != null && !begins(full, type)) {
            line.found(
                    Column.FULL_NAME,
                    "name-of-other-type",
                    full,
                    "Tên \"" + full + "\" không bắt đầu bằng \"" + type.prefix() + "\" như loại \"" + type.word()
                            + "\".",
                    "Sửa tên đầy đủ hoặc loại cho khớp.");
            return null;
        }
        return full;
    }

    private static boolean begins(String name, UnitType type) {
        return name.toLowerCase(Locale.ROOT).startsWith(type.prefix().toLowerCase(Locale.ROOT) + " ");
    }
}
