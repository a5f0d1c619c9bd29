package org.yoriai.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One idea of one member.
 *
 * @param clause the clause it is about; absent for the whole bill
 * @param replyTo the argument it answers, or absent
 * @param lang the language it is written in
 * @param text 10 to 1,000 characters; emphasis, lists, quotes and https links in Markdown are shown, nothing else is
 */
public record SubmitArgument(
        UUID clause,
        UUID replyTo,
        @NotNull Stance stance,

        @NotBlank @Pattern(regexp = "en|ja") @Schema(examples = "en")
        String lang,

        @NotNull @Schema(examples = "A fee only works if there are bays to park in. Build the bays first.")
        String text,

        @Size(max = 500)
        @Schema(
                description = "for another wording: the words of the law that it would change, exactly as they stand",
                examples = "within 30 days")
        String changes) {}
