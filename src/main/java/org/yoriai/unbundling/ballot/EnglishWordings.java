package org.yoriai.unbundling.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.language.Actor;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Statement;
import org.yoriai.unbundling.structure.Piece;

/** Questions about English clauses. */
final class EnglishWordings implements Wordings {

    private static final int LONGEST = 260;
    private static final int MOST_NAMED = 3;
    private static final Set<String> CONTAINERS =
            Set.of("division", "title", "subtitle", "chapter", "subchapter", "part", "subpart", "crossheading");
    private static final Pattern MODAL = Pattern.compile(
            "\\s(must not|shall not|may not|must|shall|may|is to|are to|is required to|are required to|is entitled to|are entitled to)\\s");
    private static final Map<String, String> ASKED = Map.ofEntries(
            Map.entry("must not", "be forbidden to"),
            Map.entry("shall not", "be forbidden to"),
            Map.entry("may not", "be forbidden to"),
            Map.entry("must", "be required to"),
            Map.entry("shall", "be required to"),
            Map.entry("is to", "be required to"),
            Map.entry("are to", "be required to"),
            Map.entry("is required to", "be required to"),
            Map.entry("are required to", "be required to"),
            Map.entry("may", "be allowed to"),
            Map.entry("is entitled to", "be entitled to"),
            Map.entry("are entitled to", "be entitled to"));
    private static final Pattern LEAD =
            Pattern.compile("((?:[A-Z][^.;:]{0,160},\\s)?)((?:(?i:an?|the|each|every|any|all)\\s)?)");
    private static final Pattern THERE = Pattern.compile("There (?:is|are|shall be) (?:hereby )?(.+)");

    private final Clauses clauses;
    private final List<Statement> statements;

    EnglishWordings(Clauses clauses, List<Statement> statements) {
        this.clauses = clauses;
        this.statements = statements;
    }

    @Override
    public String name(int unit) {
        Piece piece = clauses.get(unit);
        if (piece.num().isEmpty()) {
            return piece.heading().isEmpty() ? "the " + piece.level() : "“" + Sentence.line(piece.heading()) + "”";
        }
        int above = clauses.parent(unit);
        while (above != Clauses.NONE && CONTAINERS.contains(clauses.get(above).level())) {
            above = clauses.parent(above);
        }
        boolean basic = above == Clauses.NONE
                || piece.level().equals("section")
                || piece.level().equals("article");
        if (basic && above == Clauses.NONE) {
            return printed(piece);
        }
        if (above != Clauses.NONE && clauses.get(above).level().equals("schedule")) {
            return printed(piece) + " of " + printed(clauses.get(above));
        }
        return basic ? printed(piece) : name(above) + "(" + piece.num() + ")";
    }

    private static String printed(Piece piece) {
        String level = piece.level().equals("schedule") ? "Schedule" : piece.level();
        return piece.num().isEmpty() ? "the " + level : level + " " + piece.num();
    }

    @Override
    public String title(List<Integer> units) {
        List<String> out = new ArrayList<>();
        for (int unit : units.subList(0, Math.min(MOST_NAMED, units.size()))) {
            String heading = Sentence.line(clauses.get(unit).heading());
            out.add(heading.isEmpty() ? Sentence.capital(name(unit)) : heading);
        }
        return String.join("; ", out) + more(units);
    }

    private static String more(List<Integer> units) {
        return units.size() > MOST_NAMED ? " and " + (units.size() - MOST_NAMED) + " more" : "";
    }

    private String named(int unit) {
        Piece piece = clauses.get(unit);
        String heading = Sentence.line(piece.heading());
        return piece.num().isEmpty() || heading.isEmpty() ? name(unit) : name(unit) + " (" + heading + ")";
    }

    @Override
    public Asked several(List<Integer> units) {
        List<String> names = new ArrayList<>();
        for (int unit : units.subList(0, Math.min(MOST_NAMED, units.size()))) {
            names.add(named(unit));
        }
        String last =
                names.size() > 1 && units.size() <= MOST_NAMED ? " and " + names.remove(names.size() - 1) : more(units);
        return new Asked("Should " + String.join(", ", names) + last + " become law together?", 0, 0);
    }

    @Override
    public Asked one(int unit) {
        Asked plain = new Asked("Should " + named(unit) + " become law?", 0, 0);
        for (int i = unit; i < clauses.count() && clauses.within(i, unit); i++) {
            if (clauses.get(i).quoted() || !clauses.children(i).isEmpty()) {
                continue;
            }
            Sentence sentence = Sentence.first(clauses.text(), clauses.get(i), '.');
            if (sentence.words().isEmpty() || sentence.words().length() > LONGEST || !closed(i)) {
                return plain;
            }
            String text = ask(sentence, statements.get(i));
            boolean more = !sentence.isAllOf(clauses.text(), clauses.get(unit));
            String rest = more ? ", with the rest of " + name(unit) : "";
            return text.isEmpty() || !Faithful.to(sentence.words(), text)
                    ? plain
                    : new Asked(text + rest + "?", sentence.start(), sentence.end());
        }
        return plain;
    }

    /** An item of a list is no sentence of its own. */
    private boolean closed(int unit) {
        int parent = clauses.parent(unit);
        String level = clauses.get(unit).level();
        return parent == Clauses.NONE
                || !Set.of("point", "item", "indent", "subparagraph", "clause").contains(level);
    }

    private static String ask(Sentence sentence, Statement statement) {
        String words = sentence.words().replaceFirst("(?<!\\b[ap]\\.m)\\.$", "");
        if (statement.kinds().contains("amendment")
                || statement.kinds().contains("repeal")
                || words.indexOf('“') >= 0) {
            return "";
        }
        Matcher there = THERE.matcher(words);
        if (there.matches()) {
            return "Should there be " + there.group(1);
        }
        for (Actor actor : statement.actors()) {
            int at = words.indexOf(actor.name());
            if (!actor.role().equals("bearer") || at < 0) {
                continue;
            }
            Matcher lead = LEAD.matcher(words.substring(0, at));
            Matcher modal = MODAL.matcher(words);
            int behind = at + actor.name().length();
            boolean no = actor.name().toLowerCase(Locale.ROOT).startsWith("no ");
            if (!no && lead.matches() && modal.find(behind) && modal.start() == behind) {
                String whom = lead.group(2).toLowerCase(Locale.ROOT)
                        + (lead.group(2).isEmpty() ? Sentence.small(actor.name()) : actor.name());
                String start = lead.group(1).isEmpty() ? "Should " : lead.group(1) + "should ";
                return start + whom + " " + ASKED.getOrDefault(modal.group(1), "") + " " + words.substring(modal.end());
            }
        }
        return "";
    }
}
