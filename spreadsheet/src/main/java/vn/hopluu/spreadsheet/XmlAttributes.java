package vn.hopluu.spreadsheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/// Attributes as the schema of workbooks has them; what is none of it makes the file a broken one.
record XmlAttributes(Attributes attributes) {

    @Nullable
    String text(String name) {
        return attributes.getValue(name);
    }

    /// `1` and `true`, in any letters.
    boolean isTrue(String name) {
        String flag = text(name);
        return flag != null && (flag.equals("1") || flag.equalsIgnoreCase("true"));
    }

    int number(String name, int otherwise) throws SAXException {
        String text = text(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            throw new SAXException("a number that is none", none);
        }
    }

    /// Whether a width or a height is there and next to nothing.
    ///
    /// @param least of what is seen
    boolean isBelow(String name, BigDecimal least) {
        String text = text(name);
        return text != null
                && WrittenNumber.of(text).map(size -> size.compareTo(least) < 0).orElse(false);
    }

    /// The id of a relationship, whichever namespace it is in.
    String relationship() {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id") && attributes.getURI(i).endsWith("/relationships")) {
                return attributes.getValue(i);
            }
        }
        return "";
    }
}
