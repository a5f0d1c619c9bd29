package org.yoriai.unbundling.source;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yoriai.unbundling.Jurisdiction;

/** Guesses format, language and jurisdiction from the source itself. */
public final class Detection {

    /** How much of a text is looked at. */
    private static final int SAMPLE = 200_000;

    /** How many bytes the root element is looked for in. */
    private static final int HEAD = 16_384;

    private static final Map<Jurisdiction, Pattern[]> CUES = new EnumMap<>(Jurisdiction.class);

    static {
        CUES.put(
                Jurisdiction.US,
                patterns(
                        "(?m)^[ \\t]*SEC(?:TION|\\.) \\d+\\.",
                        "(?i)be it enacted by the (?:senate|legislature|people)\\b",
                        "United States Code"));
        CUES.put(
                Jurisdiction.GB,
                patterns(
                        "Be it enacted(?: by the (?:King|Queen))?",
                        "(?m)^[ \\t]*\\d+[A-Z]* [A-Z][^\\n]*\\R[ \\t]*\\(1\\)",
                        "\\[\\d+(?:st|nd|rd|th) [A-Z][a-z]+ \\d{4}\\]"));
        CUES.put(
                Jurisdiction.EU, patterns("HAVE ADOPTED THIS", "(?m)^[ \\t]*Article \\d+[ \\t]*$", "Having regard to"));
        CUES.put(
                Jurisdiction.ZA,
                patterns(
                        "(?m)^[ \\t]*\\d+\\. [A-Z][^\\n]*\\R[ \\t]*\\(1\\)",
                        "By-law",
                        "Act,? (?:No\\. )?\\d+ of \\d{4}",
                        "(?m)^[ \\t]*\"[^\"\\n]+\" means"));
    }

    private Detection() {}

    private static Pattern[] patterns(String... regex) {
        Pattern[] out = new Pattern[regex.length];
        for (int i = 0; i < regex.length; i++) {
            out[i] = Pattern.compile(regex[i]);
        }
        return out;
    }

    /** By the first bytes and, for XML, the root element; whatever is nothing else is text. */
    public static Format format(byte[] bytes) {
        if (startsWith(bytes, "%PDF")) {
            return Format.PDF;
        }
        if (startsWith(bytes, "PK\u0003\u0004")) {
            return Format.DOCX;
        }
        byte[] head = bytes.length > HEAD ? Arrays.copyOf(bytes, HEAD) : bytes;
        String text = Decoder.decode(head).text();
        if (isHtml(text)) {
            return Format.TEXT;
        }
        return switch (rootElement(text)) {
            case "akomaNtoso" -> Format.AKN;
            case "bill", "resolution", "lawDoc", "pLaw", "uscDoc" -> text.contains("uslm") ? Format.USLM : Format.TEXT;
            case "Legislation" -> Format.CLML;
            case "Law" -> Format.EGOV;
            default -> startsLikeXml(text) ? Format.AKN : Format.TEXT;
        };
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= bytes.length || bytes[i] != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is a page of the web. */
    static boolean isHtml(String text) {
        int at = skipBlank(text, 0);
        return text.regionMatches(true, at, "<!DOCTYPE html", 0, 14)
                || rootElement(text.substring(at, Math.min(text.length(), at + HEAD)))
                        .equalsIgnoreCase("html");
    }

    private static boolean startsLikeXml(String text) {
        int at = skipBlank(text, 0);
        return text.startsWith("<?xml", at) || text.startsWith("<!DOCTYPE", at);
    }

    private static int skipBlank(String text, int at) {
        while (at < text.length() && (text.charAt(at) == '\uFEFF' || Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** Local name of the first element, or {@code ""}. */
    private static String rootElement(String text) {
        int at = skipBlank(text, 0);
        while (at < text.length() && text.charAt(at) == '<') {
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            int end;
            if (text.startsWith("<!--", at)) {
                end = text.indexOf("-->", at);
                end = end < 0 ? -1 : end + 2;
            } else if (next == '?' || next == '!') {
                end = text.indexOf('>', at);
            } else {
                int stop = at + 1;
                while (stop < text.length()
                        && (Character.isLetterOrDigit(text.charAt(stop)) || "_-.:".indexOf(text.charAt(stop)) >= 0)) {
                    stop++;
                }
                String name = text.substring(at + 1, stop);
                return name.substring(name.indexOf(':') + 1);
            }
            if (end < 0) {
                return "";
            }
            at = skipBlank(text, end + 1);
        }
        return "";
    }

    /** {@code ja} when at least a fifth of the letters are kana or kanji. */
    public static String lang(String text) {
        int letters = 0;
        int japanese = 0;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (c >= 0x3041 && c <= 0x30FF || c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF) {
                    japanese++;
                }
            }
        }
        return letters > 0 && japanese * 5 >= letters ? "ja" : "en";
    }

    /** From the three-letter code in a document's metadata. */
    public static Optional<String> langOf(String code) {
        return switch (code) {
            case "eng", "en" -> Optional.of("en");
            case "jpn", "ja" -> Optional.of("ja");
            default -> Optional.empty();
        };
    }

    /** From the country in a document's metadata, e.g. {@code za} or {@code gb-ukm}. */
    public static Optional<Jurisdiction> jurisdictionOf(String country) {
        String code = country.length() > 2 ? country.substring(0, 2) : country;
        return Jurisdiction.of(code.equals("uk") ? "gb" : code);
    }

    /** By votes of cues; without any cue the rules of the United Kingdom, whose ladder allows most styles. */
    public static Jurisdiction jurisdiction(String text, String lang) {
        if (lang.equals("ja")) {
            return Jurisdiction.JP;
        }
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        Jurisdiction best = Jurisdiction.GB;
        int most = 0;
        for (Jurisdiction candidate :
                new Jurisdiction[] {Jurisdiction.GB, Jurisdiction.US, Jurisdiction.EU, Jurisdiction.ZA}) {
            int votes = 0;
            for (Pattern cue : CUES.getOrDefault(candidate, new Pattern[0])) {
                if (cue.matcher(sample).find()) {
                    votes++;
                }
            }
            if (votes > most) {
                most = votes;
                best = candidate;
            }
        }
        return best;
    }
}
