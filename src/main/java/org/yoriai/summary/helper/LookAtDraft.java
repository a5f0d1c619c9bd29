package org.yoriai.summary.helper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yoriai.deliberation.Stance;

/**
 * Words that a member is about to say. They are looked at and kept nowhere.
 *
 * @param clause eId of the clause that they are on; absent for the whole bill
 */
public record LookAtDraft(
        @NotBlank @Size(max = 2000) @Schema(examples = "The night bus should run until two.")
        String text,

        @Size(max = 200) @Schema(examples = "sec_5") String clause,

        @NotNull @Schema(examples = "for") Stance stance,

        @NotBlank @Pattern(regexp = "en|ja") @Schema(examples = "en")
        String lang) {}
