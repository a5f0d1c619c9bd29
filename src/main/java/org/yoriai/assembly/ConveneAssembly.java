package org.yoriai.assembly;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yoriai.shared.Localized;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Refused;

/**
 * Convenes an assembly.
 *
 * @param slug its short address, fixed for ever
 * @param model code of the kind of assembly, one of {@link AssemblyModel#all}
 * @param openJoining true if anybody may take a seat; else an invitation is needed
 * @param seats how many members there can be
 * @param startsOn first day of each phase that has a date, in the order of the phases
 * @param replyDueOn by when the authority must reply to each recommendation
 * @param replyContract what the authority has promised, in words
 */
public record ConveneAssembly(
        @NotBlank @Pattern(regexp = "[a-z0-9](-?[a-z0-9]){1,59}") @Schema(examples = "shared-streets")
        String slug,

        @NotNull Localized title,
        @NotNull Localized question,
        @NotNull Localized place,
        @NotNull Localized authority,
        Localized about,
        Localized replyContract,
        @NotBlank String model,
        boolean openJoining,
        @Min(1) @Max(100_000) int seats,
        @NotNull Map<Phase, LocalDate> startsOn,
        @NotNull LocalDate replyDueOn,
        @Size(max = 50) List<@Valid Briefing> briefings,
        @Size(max = 60) List<@Valid Share> composition) {

    /** @param stance {@code background}, {@code for} or {@code against} */
    public record Briefing(
            @NotNull @Pattern(regexp = "background|for|against")
            String stance,

            @NotNull Localized title,
            @NotNull Localized author,
            Localized interest,
            @NotNull Localized body) {}

    /** Percent of the population and of the members that have one value of one feature. */
    public record Share(
            @NotNull Localized feature,
            @NotNull Localized value,
            @Min(0) @Max(100) int population,
            @Min(0) @Max(100) int members) {}

    /** The command with its texts read by the rules for what people write, or refused. */
    ConveneAssembly read() {
        if (AssemblyModel.of(model).isEmpty()) {
            throw Refused.field("model", "unknown-value");
        }
        LocalDate before = null;
        for (Phase phase : Phase.values()) {
            LocalDate start = startsOn.get(phase);
            if (start != null) {
                if (before != null && start.isBefore(before)) {
                    throw Refused.field("startsOn." + phase, "date-order");
                }
                before = start;
            }
        }
        if (before != null && replyDueOn.isBefore(startsOn.getOrDefault(Phase.DECIDING, replyDueOn))) {
            throw Refused.field("replyDueOn", "date-order");
        }
        return new ConveneAssembly(
                slug,
                PlainText.name("title", title, 1, 120),
                PlainText.name("question", question, 1, 300),
                PlainText.name("place", place, 1, 120),
                PlainText.name("authority", authority, 1, 120),
                PlainText.read("about", about, 0, 4000),
                PlainText.read("replyContract", replyContract, 0, 4000),
                model,
                openJoining,
                seats,
                Map.copyOf(startsOn),
                replyDueOn,
                briefings == null
                        ? List.of()
                        : briefings.stream()
                                .map(b -> new Briefing(
                                        b.stance(),
                                        PlainText.name("briefings.title", b.title(), 1, 200),
                                        PlainText.name("briefings.author", b.author(), 1, 200),
                                        PlainText.read("briefings.interest", b.interest(), 0, 500),
                                        PlainText.read("briefings.body", b.body(), 1, 8000)))
                                .toList(),
                composition == null
                        ? List.of()
                        : composition.stream()
                                .map(c -> new Share(
                                        PlainText.name("composition.feature", c.feature(), 1, 60),
                                        PlainText.name("composition.value", c.value(), 1, 60),
                                        c.population(),
                                        c.members()))
                                .toList());
    }
}
