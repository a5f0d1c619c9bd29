package org.yoriai.unbundling;

import java.util.Map;
import java.util.TreeMap;

/**
 * The source cannot be read at all. The {@link #reason()} and {@link #parameters()} carry everything a translated
 * sentence needs; the message is the English one.
 */
public final class UnusableLaw extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a source is unusable; in parentheses the parameters each reason carries. */
    public enum Reason {
        /** The file has no bytes, or nothing but white space. */
        EMPTY("the file is empty; give the text of a bill"),
        /** ({@code bytes}, {@code limit}) */
        TOO_LARGE("the file has {bytes} bytes; the limit is {limit}"),
        /** ({@code format}) The format is known but this version does not read it. */
        FORMAT_NOT_READABLE("{format} cannot be read; give plain text or Akoma Ntoso XML"),
        /** ({@code format}, {@code found}) The bytes are not what the caller said they are. */
        WRONG_FORMAT("this is not {format}: {found}"),
        /** ({@code detail}) */
        MALFORMED_XML("the XML is malformed: {detail}"),
        /** A document type definition could pull in other files or expand without end. */
        DTD_NOT_ALLOWED("the XML has a document type definition; remove <!DOCTYPE ...>"),
        /** ({@code entity}) */
        ENTITY_NOT_ALLOWED("the XML uses the entity {entity}; write the character itself"),
        /** ({@code limit}) */
        TOO_DEEP("the XML is nested deeper than {limit} elements"),
        /** ({@code lang}, {@code jurisdiction}) */
        LANGUAGE_MISMATCH("texts in {lang} cannot follow the drafting rules of {jurisdiction}");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final int line;
    private final TreeMap<String, String> parameters;

    /**
     * @param line where it was noticed, counted from 1
     */
    public UnusableLaw(Reason reason, int line, Map<String, String> parameters) {
        super(sentence(reason, parameters));
        this.reason = reason;
        this.line = line;
        this.parameters = new TreeMap<>(parameters);
    }

    public Reason reason() {
        return reason;
    }

    public int line() {
        return line;
    }

    public Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    private static String sentence(Reason reason, Map<String, String> parameters) {
        String sentence = reason.sentence;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            sentence = sentence.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return sentence;
    }
}
