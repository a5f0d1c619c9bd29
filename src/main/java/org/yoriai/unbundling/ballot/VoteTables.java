package org.yoriai.unbundling.ballot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yoriai.shared.csv.CsvRow;
import org.yoriai.shared.csv.CsvTable;
import org.yoriai.shared.csv.InvalidCsv;

/** Reads votes on packages from CSV tables. */
public final class VoteTables {

    private static final String ONLY_IF = "only-if";
    private static final int NO_COLUMN = -1;

    private VoteTables() {}

    /**
     * Columns {@code package,yes,no,abstain}; rows of one package add up.
     *
     * @throws InvalidCsv if a package is unknown or a number is not a number of votes
     */
    public static Map<String, Tally> support(CsvTable table, PackageNames names) {
        int clausePackage = table.column("package");
        int yes = table.column("yes");
        int no = table.column("no");
        int abstain = table.column("abstain");
        Map<String, Tally> out = new LinkedHashMap<>();
        for (CsvRow row : table) {
            try {
                out.merge(
                        name(row, clausePackage, names),
                        new Tally(votes(row, yes), votes(row, no), votes(row, abstain)),
                        Tally::plus);
            } catch (IllegalArgumentException e) {
                throw row.invalid("a number of votes is not usable; " + e.getMessage());
            }
        }
        return out;
    }

    /**
     * Columns {@code ballot,package,choice} and, if there is one, {@code only-if}. A choice is {@code yes}, {@code no} or
     * {@code abstain}; {@code only-if} names the package without which the voter does not want this one. Of several answers
     * of one ballot to one package the last one counts.
     *
     * @return the ballots in the order in which they first appear
     * @throws InvalidCsv if a package or choice is unknown
     */
    public static List<Ballot> ballots(CsvTable table, PackageNames names) {
        int ballot = table.column("ballot");
        int clausePackage = table.column("package");
        int choice = table.column("choice");
        int onlyIf = table.has(ONLY_IF) ? table.column(ONLY_IF) : NO_COLUMN;
        Map<String, Map<String, Choice>> choices = new LinkedHashMap<>();
        Map<String, Map<String, String>> conditions = new HashMap<>();
        for (CsvRow row : table) {
            String voter = row.get(ballot);
            String name = name(row, clausePackage, names);
            choices.computeIfAbsent(voter, key -> new HashMap<>()).put(name, choice(row, choice));
            Map<String, String> own = conditions.computeIfAbsent(voter, key -> new HashMap<>());
            if (onlyIf == NO_COLUMN || row.get(onlyIf).isBlank()) {
                own.remove(name);
            } else {
                own.put(name, name(row, onlyIf, names));
            }
        }
        List<Ballot> out = new ArrayList<>(choices.size());
        choices.forEach((voter, own) -> out.add(new Ballot(own, conditions.getOrDefault(voter, Map.of()))));
        return out;
    }

    private static String name(CsvRow row, int column, PackageNames names) {
        String name = row.get(column).strip();
        return names.find(name)
                .orElseThrow(() -> row.invalid("there is no package \"" + name
                        + "\"; give an id of \"packages\" or the eId of a unit in one"));
    }

    private static long votes(CsvRow row, int column) {
        String cell = row.get(column).strip();
        if (cell.isEmpty() || cell.length() > 13 || !cell.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw row.invalid("\"" + cell + "\" is no number of votes; give a whole number from 0");
        }
        return Long.parseLong(cell);
    }

    private static Choice choice(CsvRow row, int column) {
        String cell = row.get(column).strip().toLowerCase(Locale.ROOT);
        return switch (cell) {
            case "yes" -> Choice.YES;
            case "no" -> Choice.NO;
            case "abstain" -> Choice.ABSTAIN;
            default -> throw row.invalid("\"" + cell + "\" is no choice; give yes, no or abstain");
        };
    }
}
