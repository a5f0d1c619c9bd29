package org.yoriai.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.shared.Localized;
import org.yoriai.shared.csv.CsvRow;
import org.yoriai.shared.csv.CsvTable;

/** The demo's content as records; what the columns mean stands in {@code demo/README.md}. */
final class DemoFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> GROUPS = List.of("A", "B", "C");

    /**
     * @param weights how far she leans to groups A, B, C, summing to 1
     * @param activity chance that she votes on an argument put to her
     */
    record Member(int number, double[] weights, double activity) {
        /** Her own chance, when the groups' chances are given. */
        double chance(double[] byGroup) {
            double chance = 0;
            for (int group = 0; group < weights.length; group++) {
                chance += weights[group] * byGroup[group];
            }
            return chance;
        }
    }

    /**
     * @param clause number of the section it is about, {@code ""} for the whole bill
     * @param changes words of the section that a wording proposal would change, in both languages; empty when it names none
     * @param hiddenBy rule it breaks, {@code ""} when it breaks none
     * @param agree chance of agreeing by group, {@code pass} of passing
     */
    record Argument(
            String key,
            int author,
            String clause,
            String stance,
            String lang,
            String text,
            String translation,
            Localized changes,
            String hiddenBy,
            Localized hiddenReason,
            double[] agree,
            double[] pass) {}

    /** Chance of yes and of no by group for one section. */
    record BallotChance(double[] yes, double[] no) {}

    private DemoFiles() {}

    static List<JsonNode> assemblies() {
        List<JsonNode> assemblies = new ArrayList<>();
        json("assembly.json").path("assemblies").forEach(assemblies::add);
        return assemblies;
    }

    static JsonNode json(String name) {
        try {
            return JSON.readTree(bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Member> members(String name) {
        List<Member> members = new ArrayList<>();
        for (CsvRow row : CsvTable.of(bytes(name))) {
            members.add(new Member(
                    Integer.parseInt(row.get("number")),
                    byGroup(row, "weight_"),
                    Double.parseDouble(row.get("activity"))));
        }
        return members;
    }

    static List<Argument> arguments(String name) {
        JsonNode wordings = json("wordings.json");
        List<Argument> arguments = new ArrayList<>();
        for (CsvRow row : CsvTable.of(bytes(name))) {
            arguments.add(new Argument(
                    row.get("key"),
                    Integer.parseInt(row.get("author")),
                    row.get("clause").replaceFirst("\\..*", ""),
                    row.get("stance"),
                    row.get("lang"),
                    row.get("text"),
                    row.get("translation"),
                    text(wordings.path(row.get("key"))),
                    row.get("moderation").equals("hidden") ? row.get("rule") : "",
                    Localized.of(row.get("reason_en"), row.get("reason_ja")),
                    byGroup(row, "p_agree_"),
                    byGroup(row, "p_pass_")));
        }
        return arguments;
    }

    /** By number of the section. */
    static Map<String, BallotChance> ballot(String name) {
        Map<String, BallotChance> ballot = new LinkedHashMap<>();
        for (CsvRow row : CsvTable.of(bytes(name))) {
            ballot.put(row.get("clause"), new BallotChance(byGroup(row, "p_yes_"), byGroup(row, "p_no_")));
        }
        return ballot;
    }

    static Localized text(JsonNode node) {
        return Localized.of(node.path("en").asText(""), node.path("ja").asText(""));
    }

    static byte[] bytes(String name) {
        try (InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("the demo has no file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] byGroup(CsvRow row, String column) {
        double[] values = new double[GROUPS.size()];
        for (int group = 0; group < values.length; group++) {
            values[group] = Double.parseDouble(row.get(column + GROUPS.get(group)));
        }
        return values;
    }
}
