package org.yoriai.unbundling.source;

import java.util.Map;
import org.yoriai.unbundling.UnusableLaw;

/** Plain text: decoded and otherwise untouched. */
public record PlainText() implements SourceReader {

    /** A text in which more than one of so many characters is a control character is none; a single one says nothing. */
    private static final int MOST_CONTROLS = 10;

    @Override
    public Found read(byte[] source) throws UnusableLaw {
        Decoder decoded = Decoder.decode(source);
        String text = decoded.text();
        if (Detection.isHtml(text)) {
            throw new UnusableLaw(UnusableLaw.Reason.HTML, 1, Map.of());
        }
        if (controls(text) > 1 + text.length() / MOST_CONTROLS) {
            throw new UnusableLaw(UnusableLaw.Reason.WRONG_ENCODING, 1, Map.of());
        }
        return Found.plain(text, decoded.warnings());
    }

    /** How many characters stand for nothing that can be printed: many of them where bytes are no text. */
    private static int controls(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == '\uFFFD') {
                count++;
            }
        }
        return count;
    }
}
