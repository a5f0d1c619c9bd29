package org.yoriai.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision on one use of one's words in one assembly.
 *
 * @param use {@code ai-digest} or {@code open-data}
 * @param text the words that she was asked with; their hash is kept with the decision
 * @param lang the language of these words
 */
public record DecideUse(
        @NotNull UUID assembly,

        @NotBlank @Pattern(regexp = "ai-digest|open-data") @Schema(examples = "ai-digest")
        String use,

        boolean given,

        @NotBlank @Size(max = 2000) @Schema(examples = "Summaries may quote my words.")
        String text,

        @NotBlank @Pattern(regexp = "en|ja") @Schema(examples = "en")
        String lang) {}
