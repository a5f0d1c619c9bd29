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
        EMPTY("the file is empty; give the text of a bill", "ファイルに何もありません。条例案の文章が入ったファイルを指定してください"),
        /** ({@code bytes}, {@code limit}) */
        TOO_LARGE(
                "the file has {bytes} bytes and the limit is {limit}; split it or leave out the annexes",
                "ファイルは{bytes}バイトあり、上限は{limit}バイトです。分けるか、別表などを除いてください"),
        /** The bytes are no text in any encoding that is read. */
        WRONG_ENCODING(
                "these bytes are no text in UTF-8, UTF-16 with a byte order mark, Shift_JIS or windows-1252; save the"
                        + " file as UTF-8",
                "UTF-8、BOM付きUTF-16、シフトJIS、windows-1252のどれでも読めません。UTF-8で保存し直してください"),
        /** A page of the web in place of a law text. */
        HTML(
                "this is a web page (HTML), not the text of a bill; save it as plain text or give the XML, PDF or DOCX"
                        + " it links to",
                "これはウェブページ（HTML）で、条例案の文章ではありません。テキストで保存するか、リンク先のXML、PDF、DOCXを指定してください"),
        /** ({@code format}, {@code found}) The bytes are not what the caller said they are. */
        WRONG_FORMAT(
                "this is not {format}: {found}; leave --format out to have it detected, or give a file of that format",
                "{format}ではありません（{found}）。--formatを省いて判別させるか、その形式のファイルを指定してください"),
        /** ({@code detail}) */
        MALFORMED_XML(
                "the XML is malformed: {detail}; export it again or mend this line",
                "XMLが壊れています（{detail}）。書き出し直すか、この行を直してください"),
        /** A document type definition could pull in other files or expand without end. */
        DTD_NOT_ALLOWED(
                "the XML has a document type definition; remove <!DOCTYPE ...>",
                "XMLに文書型宣言があります。<!DOCTYPE …>を取り除いてください"),
        /** ({@code entity}) */
        ENTITY_NOT_ALLOWED(
                "the XML uses the entity {entity}; write the character itself", "XMLに実体参照{entity}があります。文字をそのまま書いてください"),
        /** ({@code limit}) */
        TOO_DEEP(
                "the XML is nested deeper than {limit} elements; no law is, so export it again",
                "XMLの入れ子が{limit}段より深くなっています。書き出し直してください"),
        /** ({@code detail}) */
        MALFORMED_ZIP(
                "the DOCX file is damaged: {detail}; save it again in the word processor",
                "DOCXファイルが壊れています（{detail}）。ワープロで保存し直してください"),
        /** ({@code limit}) The archive unpacks to far more than it holds. */
        ARCHIVE_BOMB(
                "the DOCX file unpacks to more than {limit} bytes; remove pictures and save it again, or give the text"
                        + " alone",
                "DOCXファイルを展開すると{limit}バイトを超えます。画像を除いて保存し直すか、文章だけを指定してください"),
        /** ({@code detail}) */
        MALFORMED_PDF(
                "the PDF is damaged: {detail}; export it again, or give the text or DOCX",
                "PDFが壊れています（{detail}）。書き出し直すか、テキストまたはDOCXを指定してください"),
        /** The text of a PDF cannot be read without a password. */
        ENCRYPTED_PDF(
                "the PDF is locked with a password; save it without a password and give that file",
                "PDFにパスワードがかかっています。パスワードなしで保存したファイルを指定してください"),
        /** A PDF of pictures. */
        SCANNED_PDF(
                "the PDF holds pictures of pages and no text; run text recognition (OCR) first, or give the text or"
                        + " DOCX",
                "PDFはページの画像だけで、文字がありません。文字認識（OCR）をかけるか、テキストまたはDOCXを指定してください"),
        /** ({@code lang}, {@code jurisdiction}) */
        LANGUAGE_MISMATCH(
                "texts in {lang} cannot follow the drafting rules of {jurisdiction}; leave one of the two out",
                "言語{lang}の文章は{jurisdiction}の書き方では読めません。どちらかの指定を省いてください");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    private final Reason reason;
    private final int line;
    private final TreeMap<String, String> parameters;

    /**
     * @param line where it was noticed, counted from 1
     */
    public UnusableLaw(Reason reason, int line, Map<String, String> parameters) {
        super(sentence(reason.english, parameters));
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

    /**
     * What is wrong and what to do.
     *
     * @param lang {@code ja}; anything else gives the English sentence
     */
    public String message(String lang) {
        return sentence(lang.equals("ja") ? reason.japanese : reason.english, parameters);
    }

    private static String sentence(String pattern, Map<String, String> parameters) {
        String sentence = pattern;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            sentence = sentence.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return sentence;
    }
}
