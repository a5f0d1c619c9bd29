package org.yoriai.unbundling.ballot;

import java.util.ArrayList;
import java.util.HashMap;
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
    private static final Set<String> WRITTEN_LARGE = Set.of("schedule", "article", "part", "chapter", "title");
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
    /** How far into the text one looks whether a word is a name. */
    private static final int FAR = 200_000;

    /** "may by notice require": how, between the modal verb and what is done. */
    private static final Pattern MANNER = Pattern.compile(
            "(by (?:notice|order|regulations?|rules|resolution)(?: in writing)?|in writing|at any time) ((?!the\\b|an?\\b).+)");

    private static final Pattern SET_UP = Pattern.compile(
            "There (?:is|are|shall be) (?:hereby )?(established|created)(?: ((?:in|within|for) .{1,100}?),? (an? [^,;]{1,200})| ((?:an?|the) [^,;]{1,200}))");
    private static final Pattern THERE =
            Pattern.compile("There (?:is|are|shall be|must be)(?: hereby)? (?:to be )?(?!not\\b|no\\b)(.+)");

    /** "No operator may …": every one is forbidden to. */
    private static final Pattern NOBODY =
            Pattern.compile("No (one|person|[\\p{Ll}-]+(?: [\\p{Ll}-]+){0,3}?) (?:may|shall|must) (?!not\\b)(.+)");

    /** Who is punished for what, and with what. */
    private static final Pattern PUNISHED = Pattern.compile(
            "((?:An?|Any|Every|The) [^;:]{1,200}?)(?: (?:commits|is guilty of|shall be guilty of) an offence(?: and)?)?,? (?:(?:is|shall be|will be) )?(liable|fined|punished)\\b(.*)");

    private static final Pattern OFFENCE = Pattern.compile(
            "((?:An?|Any|Every|The) [^;:]{1,200}?) (?:commits|is guilty of|shall be guilty of) an offence");

    /** A second order in the same sentence, which the question about the first would leave hanging. */
    private static final Pattern ONE_MORE_MODAL = Pattern.compile(
            ",? (?:and|but|or|nor) (?:(?:also|then) )?(?:must|shall|may|is to|are to|is entitled to)\\b");

    private final Clauses clauses;
    private final List<Statement> statements;
    private final Headings headings;
    private final Map<String, Boolean> names = new HashMap<>();

    EnglishWordings(Clauses clauses, List<Statement> statements) {
        this.clauses = clauses;
        this.statements = statements;
        headings = new Headings(clauses);
    }

    @Override
    public String name(int unit) {
        Piece piece = clauses.get(unit);
        if (piece.num().isEmpty()) {
            String heading = headings.of(unit);
            return heading.isEmpty() ? "the " + piece.level() : "“" + heading + "”";
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
        String level = WRITTEN_LARGE.contains(piece.level()) ? Sentence.capital(piece.level()) : piece.level();
        return piece.num().isEmpty() ? "the " + level : level + " " + piece.num();
    }

    @Override
    public String title(List<Integer> units) {
        List<String> out = new ArrayList<>();
        for (int unit : units.subList(0, Math.min(MOST_NAMED, units.size()))) {
            String heading = headings.of(unit);
            out.add(heading.isEmpty() ? Sentence.capital(name(unit)) : heading);
        }
        return String.join("; ", out) + more(units);
    }

    private static String more(List<Integer> units) {
        return units.size() > MOST_NAMED ? " and " + (units.size() - MOST_NAMED) + " more" : "";
    }

    private String named(int unit) {
        Piece piece = clauses.get(unit);
        String heading = headings.of(unit);
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

    private String ask(Sentence sentence, Statement statement) {
        String words = sentence.words().replaceFirst("(?<!\\b[ap]\\.m)\\.$", "");
        if (statement.kinds().contains("amendment")
                || statement.kinds().contains("repeal")
                || words.indexOf('“') >= 0) {
            return "";
        }
        String known = form(words, statement);
        if (!known.isEmpty()) {
            return known;
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
            boolean one = !ONE_MORE_MODAL.matcher(words).find(Math.min(words.length(), behind));
            if (!no && one && lead.matches() && modal.find(behind) && modal.start() == behind) {
                String whom = lead.group(2).toLowerCase(Locale.ROOT)
                        + (lead.group(2).isEmpty() ? inSentence(actor.name()) : actor.name());
                String start = lead.group(1).isEmpty() ? "Should " : lead.group(1) + "should ";
                String asked = ASKED.getOrDefault(modal.group(1), "");
                Matcher manner = MANNER.matcher(words.substring(modal.end()));
                return start + whom + " "
                        + (manner.matches() && asked.endsWith(" to")
                                ? asked.substring(0, asked.length() - 3) + " " + manner.group(1) + " to "
                                        + manner.group(2)
                                : asked + " " + words.substring(modal.end()));
            }
        }
        return "";
    }

    /** A subject as it is written inside a sentence: a word that the law writes small elsewhere is no name. */
    private String inSentence(String name) {
        String small = Sentence.small(name);
        if (!small.equals(name) || name.isEmpty()) {
            return small;
        }
        String[] words = name.split(" ", 3);
        String begins = words.length > 1 ? words[0] + " " + words[1] : words[0];
        String inside = Character.toLowerCase(begins.charAt(0)) + begins.substring(1);
        boolean common = names.computeIfAbsent(inside, key -> {
            int at = clauses.text().indexOf(" " + key);
            return at >= 0 && at < FAR;
        });
        return common ? inside + name.substring(begins.length()) : name;
    }

    /** A sentence that follows one of the forms of legal drafting without an order to anybody; {@code ""} for others. */
    private static String form(String words, Statement statement) {
        Matcher setUp = SET_UP.matcher(words);
        if (setUp.matches()) {
            return setUp.group(2) == null
                    ? "Should " + setUp.group(4) + " be " + setUp.group(1)
                    : "Should " + setUp.group(3) + " be " + setUp.group(1) + " " + setUp.group(2);
        }
        Matcher there = THERE.matcher(words);
        if (there.matches()) {
            return "Should there be " + there.group(1);
        }
        Matcher nobody = NOBODY.matcher(words);
        if (nobody.matches() && !ONE_MORE_MODAL.matcher(nobody.group(2)).find()) {
            boolean anyone = Set.of("one", "person").contains(nobody.group(1));
            return "Should " + (anyone ? "everyone" : "every " + nobody.group(1)) + " be forbidden to "
                    + nobody.group(2);
        }
        if (!statement.kinds().contains("penalty")) {
            return "";
        }
        Matcher offence = OFFENCE.matcher(words);
        if (offence.matches()) {
            return "Should " + Sentence.small(offence.group(1)) + " be guilty of an offence";
        }
        Matcher punished = PUNISHED.matcher(words);
        if (punished.matches() && !MODAL.matcher(punished.group(1) + " ").find()) {
            return "Should " + Sentence.small(punished.group(1)) + " be " + punished.group(2) + punished.group(3);
        }
        return "";
    }
}
