package org.yoriai.assembly;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yoriai.shared.Localized;

/**
 * A kind of assembly as a template: what a new one of it begins with, and what must be there before it opens. The
 * templates are data, in {@code assembly/models.json}; another kind is another entry there.
 *
 * @param about what it is for, in one sentence
 * @param moderators how many it needs at least
 * @param days from the day it is convened to the first day of each phase
 * @param replyDays from the report to the day by which the authority replies
 * @param needs codes of the preflight without which it does not open, in the order in which they are shown
 * @param advised codes that are shown, and that it opens without
 */
public record AssemblyModel(
        String code,
        Localized name,
        Localized about,
        int seats,
        boolean openJoining,
        int moderators,
        Map<Phase, Integer> days,
        int replyDays,
        List<String> needs,
        List<String> advised) {
    private static final List<AssemblyModel> ALL = load();

    public AssemblyModel {
        days = Map.copyOf(days);
        needs = List.copyOf(needs);
        advised = List.copyOf(advised);
    }

    public static List<AssemblyModel> all() {
        return ALL;
    }

    public static Optional<AssemblyModel> of(String code) {
        return ALL.stream().filter(model -> model.code.equals(code)).findFirst();
    }

    /** The first day of each phase, for an assembly that is convened on {@code today}. */
    public Map<Phase, LocalDate> startsOn(LocalDate today) {
        Map<Phase, LocalDate> startsOn = new EnumMap<>(Phase.class);
        days.forEach((phase, after) -> startsOn.put(phase, today.plusDays(after)));
        return startsOn;
    }

    public LocalDate replyDueOn(LocalDate today) {
        return today.plusDays((long) days.get(Phase.REPORTED) + replyDays);
    }

    /** How long it takes until its members are heard, in weeks. */
    public int weeks() {
        return Math.round(days.get(Phase.REPORTED) / 7f);
    }

    private static List<AssemblyModel> load() {
        try (InputStream in = AssemblyModel.class.getResourceAsStream("/assembly/models.json")) {
            return List.copyOf(new ObjectMapper().readValue(in, new TypeReference<List<AssemblyModel>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
