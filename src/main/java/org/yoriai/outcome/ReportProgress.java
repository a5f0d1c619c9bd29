package org.yoriai.outcome;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.yoriai.shared.Localized;

/**
 * What is told about a promised step.
 *
 * @param state going, done, late or changed
 * @param text always needed, at most 1,000 characters
 * @param link where it can be seen, an http or https address, or {@code null}
 * @param expectedOn the new day; needed when changed, may be told when late, else left out
 */
public record ReportProgress(@NotNull Progress state, Localized text, String link, LocalDate expectedOn) {}
