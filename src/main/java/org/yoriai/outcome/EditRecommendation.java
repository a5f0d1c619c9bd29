package org.yoriai.outcome;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.yoriai.shared.Localized;

/**
 * The words of a recommendation; each in one language at least.
 *
 * @param title at most 200 characters
 * @param text at most 4,000 characters
 * @param dissent at most 4,000 characters, may be absent
 * @param arguments ids of visible arguments that it rests on, may be absent
 */
public record EditRecommendation(
        @NotNull Localized title,
        @NotNull Localized text,
        Localized dissent,
        @Size(max = 50) List<UUID> arguments) {
    public EditRecommendation {
        arguments = arguments == null ? List.of() : List.copyOf(arguments);
    }
}
