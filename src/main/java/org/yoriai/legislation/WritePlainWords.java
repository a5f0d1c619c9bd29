package org.yoriai.legislation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A clause told again in plain words, sentence by sentence; what was drafted before is replaced. */
public record WritePlainWords(
        @NotNull @Size(max = PlainWords.MOST_SENTENCES) List<@Valid @NotNull Said> sentences) {
    public WritePlainWords {
        sentences = sentences == null ? List.of() : List.copyOf(sentences);
    }

    /** Characters of one quotation, at most. */
    public static final int LONGEST_QUOTE = 4_000;

    /**
     * One sentence with the words of the clause that say so.
     *
     * @param cites at least one before it can be published
     */
    public record Said(
            @NotNull @Size(max = 1_000) @Schema(examples = "You must wear a helmet if you are under 16.")
            String text,

            @NotNull @Size(max = PlainWords.MOST_CITES) List<@Valid @NotNull Cited> cites) {
        public Said {
            cites = cites == null ? List.of() : List.copyOf(cites);
        }
    }

    /**
     * Words of the clause, exactly as they stand there in the language of the sentence.
     *
     * @param unit eId of the clause or of a unit inside it; absent: the first one in which they stand
     * @param start where they begin in that unit's own words; absent: where they first stand
     */
    public record Cited(
            @Size(max = 400) @Schema(examples = "sec_7__subsec_1")
            String unit,

            @Min(0) Integer start,

            @NotNull
            @Size(min = 1, max = LONGEST_QUOTE)
            @Schema(examples = "A rider under the age of 16 must wear a helmet")
            String quote) {}
}
