package org.yoriai.unbundling;

import java.util.Map;

/** Something the reader of a result should know; the text was read all the same. Code and parameters can be translated. */
public record Warning(Code code, Map<String, String> parameters) {

    /** In parentheses the parameters each code carries. */
    public enum Code {
        /** No number or heading was recognised: the whole text is one gap. */
        NO_UNITS,
        /** ({@code charset}) The bytes were not UTF-8. */
        DECODED_AS,
        /** ({@code limit}) The rest of the text after this many units is one gap. */
        TOO_MANY_UNITS,
        /** More prerequisites than can be listed: {@code requires} names only the next ones. */
        NEXT_PREREQUISITES_ONLY,
        /** ({@code kind}, {@code words}) A correction that finds its unit no more, or has nothing to do there. */
        CORRECTION_LOST,
        /** ({@code part}) One part of the analysis failed; its list is empty. */
        PART_FAILED
    }

    public Warning {
        parameters = Map.copyOf(parameters);
    }

    public static Warning of(Code code) {
        return new Warning(code, Map.of());
    }

    public static Warning of(Code code, String key, String value) {
        return new Warning(code, Map.of(key, value));
    }

    /** The English sentence. */
    public String message() {
        return switch (code) {
            case NO_UNITS -> "no numbered unit was recognised; the text is shown as it is";
            case DECODED_AS -> "the file is not UTF-8; it was read as " + parameters.get("charset");
            case TOO_MANY_UNITS -> "only the first " + parameters.get("limit") + " units were read";
            case NEXT_PREREQUISITES_ONLY ->
                "the packages need each other in so many ways that only the next prerequisites are listed";
            case CORRECTION_LOST ->
                "a correction found nothing to correct: " + parameters.get("kind") + " at \"" + parameters.get("words")
                        + "\"";
            case PART_FAILED -> "the part '" + parameters.get("part") + "' failed and is left out";
        };
    }
}
