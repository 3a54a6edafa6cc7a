package vn.hopluu.web.language;

import java.util.Objects;
import java.util.ResourceBundle;

/// The bundles of texts, one per module: in Vietnamese, and in English as far as there is a text.
final class Texts {

    private static final String ROOT = "vn.hopluu.";
    private static final ResourceBundle.Control VIETNAMESE_FIRST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /// @throws java.util.MissingResourceException for a key without a text, which no build has
    static String pattern(String key, Language language) {
        // The texts of a service lie with the service, whose loader is not always that of this class
        ClassLoader loader = Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), Texts.class.getClassLoader());
        String module = key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle(ROOT + module + ".texts", language.locale(), loader, VIETNAMESE_FIRST)
                .getString(key);
    }

    /// A type as the keys name it, with what it stands in.
    static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /// The module that a type is of: `plan` of `vn.hopluu.plan.unit.Unit`.
    static String module(Class<?> type) {
        String behind = type.getPackageName().substring(ROOT.length());
        int end = behind.indexOf('.');
        return end < 0 ? behind : behind.substring(0, end);
    }
}
