package org.yoriai.unbundling.source;

import org.yoriai.unbundling.UnusableLaw;

/** From the bytes of one format to canonical text. Readers have no state and open nothing but the bytes they get. */
public sealed interface SourceReader permits PlainText, AkomaNtoso, Uslm, Clml, EGov, Pdf, Docx {

    /** @throws UnusableLaw if the bytes are not a usable document of this format */
    Found read(byte[] source) throws UnusableLaw;

    static SourceReader of(Format format) {
        return switch (format) {
            case TEXT -> new PlainText();
            case AKN -> new AkomaNtoso();
            case USLM -> new Uslm();
            case CLML -> new Clml();
            case EGOV -> new EGov();
            case PDF -> new Pdf();
            case DOCX -> new Docx();
        };
    }
}
