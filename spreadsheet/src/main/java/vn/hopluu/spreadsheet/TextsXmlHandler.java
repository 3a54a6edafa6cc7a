package vn.hopluu.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the texts that cells share. How many there are is counted: what the file says of it may be missing or wrong.
final class TextsXmlHandler extends DefaultHandler {

    private final List<String> texts = new ArrayList<>();
    private final CellText text = new CellText();

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (local.equals("si")) {
            text.clear();
        } else {
            text.begin(local);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (local.equals("si")) {
            add(text.read());
        } else {
            text.end(local);
        }
    }

    private void add(String read) {
        if (texts.size() >= Bounds.CELLS) {
            throw UnreadableFile.tooLarge(
                    "Tệp có hơn " + Bounds.CELLS + " đoạn chữ.", "Chia thành nhiều tệp, xóa các trang không dùng.");
        }
        texts.add(read);
    }

    /// @throws SAXException where a cell names a text that is not there
    String at(int place) throws SAXException {
        if (place < 0 || place >= texts.size()) {
            throw new SAXException("a text that is not there");
        }
        return texts.get(place);
    }
}
