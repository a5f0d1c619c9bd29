package org.yoriai.unbundling.source;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.yoriai.unbundling.UnusableLaw;

/**
 * Reads XML that may come from anybody: document type definitions and entities other than the five of XML are refused,
 * nesting is bounded, nothing outside the bytes is read.
 */
final class Xml {

    /** Deeper nesting is no law. */
    static final int MAX_DEPTH = 500;

    /** In how many bytes the encoding is declared. */
    private static final int DECLARATION = 200;

    private static final Pattern ENCODING =
            Pattern.compile("^\\s*+<\\?xml[^>]{1,100}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

    private Xml() {}

    /** Takes what is read, in document order. */
    interface Handler {
        void open(XMLStreamReader xml, int line) throws UnusableLaw;

        void words(String words);

        void close();
    }

    /** @throws UnusableLaw if the bytes are no well-formed XML or use what is refused */
    static void read(byte[] source, Handler handler) throws UnusableLaw {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        int line = 1;
        int depth = 0;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(characters(source)));
            while (xml.hasNext()) {
                int event = xml.next();
                line = Math.max(1, xml.getLocation().getLineNumber());
                switch (event) {
                    case XMLStreamConstants.DTD ->
                        throw new UnusableLaw(UnusableLaw.Reason.DTD_NOT_ALLOWED, line, Map.of());
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnusableLaw(
                                UnusableLaw.Reason.ENTITY_NOT_ALLOWED,
                                line,
                                Map.of("entity", "&" + xml.getLocalName() + ";"));
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > MAX_DEPTH) {
                            throw new UnusableLaw(
                                    UnusableLaw.Reason.TOO_DEEP, line, Map.of("limit", Integer.toString(MAX_DEPTH)));
                        }
                        handler.open(xml, line);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        handler.close();
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        handler.words(xml.getText());
                    default -> {
                        // comments and processing instructions say nothing
                    }
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            Location where = e.getLocation();
            throw new UnusableLaw(
                    UnusableLaw.Reason.MALFORMED_XML,
                    where == null ? line : Math.max(1, where.getLineNumber()),
                    Map.of("detail", detail(e)));
        }
    }

    /**
     * The characters of a document in the encoding it declares, without its byte order mark. The parser itself would write
     * to standard error when bytes are not in that encoding.
     */
    private static String characters(byte[] source) throws UnusableLaw {
        boolean bigEndian = source.length > 1 && source[0] == (byte) 0xFE && source[1] == (byte) 0xFF;
        boolean littleEndian = source.length > 1 && source[0] == (byte) 0xFF && source[1] == (byte) 0xFE;
        String head = new String(source, 0, Math.min(source.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        String name = bigEndian || littleEndian ? "UTF-16" : declared.find() ? declared.group(1) : "UTF-8";
        ByteBuffer bytes = ByteBuffer.wrap(source);
        try {
            String text = Charset.forName(name)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IllegalArgumentException e) {
            throw new UnusableLaw(
                    UnusableLaw.Reason.MALFORMED_XML, 1, Map.of("detail", "there is no encoding " + printable(name)));
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += source[i] == '\n' ? 1 : 0;
            }
            throw new UnusableLaw(UnusableLaw.Reason.WRONG_ENCODING, line, Map.of());
        }
    }

    private static String printable(String name) {
        return name.replaceAll("[^ -~]", "?");
    }

    private static String detail(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        String detail = (at < 0 ? message : message.substring(at + 9))
                .replace('\n', ' ')
                .strip();
        return detail.length() > 200 ? detail.substring(0, 200) : detail;
    }

    /** The refusal of a document whose root element belongs to another format. */
    static UnusableLaw wrongRoot(String format, String root, int line) {
        return new UnusableLaw(
                UnusableLaw.Reason.WRONG_FORMAT,
                line,
                Map.of("format", format, "found", "the root element is <" + root + ">"));
    }
}
