package org.yoriai.outcome;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.yoriai.shared.Localized;

/**
 * One more step on the way to what was promised.
 *
 * @param text at most 500 characters
 * @param dueOn not in the past
 */
public record AddMilestone(@NotNull Localized text, @NotNull LocalDate dueOn) {}
