package org.yoriai.assembly;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yoriai.shared.Localized;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Refused;

/**
 * Something to learn from, as a moderator writes it.
 *
 * @param stance {@code background}, {@code for} or {@code against}
 * @param author who says it: name and role
 * @param interest what she gains or loses by the matter; must be told by who speaks for or against
 * @param position place in the list from 1; left out: where it is, or the end
 */
public record EditBriefing(
        @NotNull @Pattern(regexp = "background|for|against") @Schema(examples = "for")
        String stance,

        @NotNull Localized title,
        @NotNull Localized author,
        Localized interest,
        @NotNull Localized body,
        @Min(1) @Max(Briefings.MOST) Integer position) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_AUTHOR = 200;
    static final int LONGEST_INTEREST = 500;
    static final int LONGEST_BODY = 8000;

    /** The command with its texts read by the rules for what people write, or refused. */
    EditBriefing read() {
        if (!stance.equals("background") && (interest == null || interest.isEmpty())) {
            throw Refused.field("interest", "interest-missing");
        }
        return new EditBriefing(
                stance,
                PlainText.name("title", title, 1, LONGEST_TITLE),
                PlainText.name("author", author, 1, LONGEST_AUTHOR),
                PlainText.read("interest", interest, 0, LONGEST_INTEREST),
                PlainText.read("body", body, 1, LONGEST_BODY),
                position);
    }
}
