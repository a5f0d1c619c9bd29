package org.yoriai.legislation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a moderator sets right in the tree of a draft.
 *
 * @param kind {@code level}, {@code split} or {@code join}
 * @param unit eId of the unit in the tree as it is read now
 * @param level of {@code level} and {@code split}: what the unit, or the new unit, is
 * @param at of {@code split}: where in the text the new unit begins, as one of the places that the unit's view offers
 * @param num of {@code split}: its number; the one that stands there if absent
 */
public record CorrectDraft(
        @NotNull @Pattern(regexp = "level|split|join") String kind,
        @NotBlank @Size(max = 500) String unit,
        @Pattern(regexp = "[a-z]{1,20}") String level,
        @Min(0) @Max(Integer.MAX_VALUE) Integer at,
        @Size(max = 40) String num) {}
