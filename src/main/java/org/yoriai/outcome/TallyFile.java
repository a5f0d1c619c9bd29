package org.yoriai.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The file from which anyone counts again.
 *
 * @param lines the ballot that counted of each voter as {@code [tracker, choice]}, ascending by tracker: the order
 *     tells nothing
 */
public record TallyFile(
        @JsonProperty("format") String format,
        @JsonProperty("lines") List<List<String>> lines) {
    public static final String FORMAT = "yoriai.org/tally@v1";

    static TallyFile of(List<Count.Line> lines) {
        return new TallyFile(
                FORMAT,
                lines.stream()
                        .map(line -> List.of(line.tracker(), line.choice().code()))
                        .toList());
    }
}
