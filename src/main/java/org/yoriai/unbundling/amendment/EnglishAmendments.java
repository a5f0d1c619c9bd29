package org.yoriai.unbundling.amendment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.Jurisdiction;
import org.yoriai.unbundling.language.Clauses;

/** Finds orders to change other law in English; a unit inherits act and place from the units above it. */
final class EnglishAmendments {

    private static final Pattern VERBS = Pattern.compile(
            "(?i)\\b(?:striking|insert(?:ing|ed|ion)?|adding|added|add|redesignat(?:ing|ed)|renumber(?:ing|ed)|repealed|revoked|omit(?:ted)?|leave out|deleted?|deletion|addition|substitut(?:e|ed|ing|ion)|amend(?:ed|ing)|replaced|becomes?|revised)\\b");
    private static final Pattern FOLLOWS = Pattern.compile(
            "\\b(?:is|are)(?: hereby)? amended (?:as follows|as set out in)|\\bhas effect subject to the following amendments");
    private static final Pattern AMENDS = Pattern.compile(
            "\\b(?:is|are|be)(?: hereby| further| each)* amended\\b|subject to the following (?:amendments|modifications)|^In [^.;]{1,300}[—:–-] ?$");
    private static final Pattern AMENDED = Pattern.compile(" amended\\b");
    private static final Pattern SAME =
            Pattern.compile("\\bthat (section|subsection|schedule|article|paragraph|part|regulation|rule|chapter)\\b");

    /** Where the words of a unit are understood to speak of. */
    private record Place(String act, Address address) {

        static final Place NOWHERE = new Place("", Address.NONE);
    }

    private final Clauses clauses;
    private final String text;
    private final EnglishPlaces places;
    private final Map<Integer, Place> placeOf = new HashMap<>();
    private final List<Amendment> out = new ArrayList<>();
    private Address lastSection = Address.NONE;
    private String lastAct = "";

    private EnglishAmendments(Clauses clauses, Jurisdiction jurisdiction) {
        this.clauses = clauses;
        text = clauses.text();
        places = new EnglishPlaces(jurisdiction);
    }

    static List<Amendment> of(Clauses clauses, Jurisdiction jurisdiction) {
        EnglishAmendments reader = new EnglishAmendments(clauses, jurisdiction);
        int quotedUntil = 0;
        for (int unit = 0; unit < clauses.count(); unit++) {
            int start = clauses.get(unit).span().start();
            if (clauses.get(unit).quoted() || start < quotedUntil) {
                continue;
            }
            InstructionText words = InstructionText.english(clauses, unit);
            reader.read(unit, words);
            if (!words.quotations().isEmpty()) {
                quotedUntil = Math.max(
                        quotedUntil,
                        words.quotations().get(words.quotations().size() - 1).end());
            }
        }
        return reader.out;
    }

    private Place inherited(int unit) {
        int above = clauses.parent(unit);
        return placeOf.getOrDefault(above, Place.NOWHERE);
    }

    private void read(int unit, InstructionText instruction) {
        Place place = inherited(unit);
        String words = instruction.words();
        boolean quotes = !instruction.quotations().isEmpty();
        boolean named = quotes || !place.act().isEmpty() || !place.address().isEmpty();
        boolean verbs = VERBS.matcher(words).find();
        if (!verbs && !named) {
            return;
        }
        int before = out.size();
        int done = 0;
        if (verbs) {
            Matcher beginning = EnglishRule.BEGINNINGS.matcher(words);
            int at = 0;
            while (at < words.length() && beginning.find(at)) {
                Order order = order(words, beginning.start());
                if (order == null) {
                    at = beginning.end();
                    continue;
                }
                String lead = words.substring(done, order.start());
                place = locate(place, lead);
                if (write(unit, instruction, order, place, lead)) {
                    done = order.end();
                    at = Math.max(order.end(), beginning.end());
                } else {
                    at = beginning.end();
                }
            }
        }
        if (out.size() == before) {
            place = locate(place, words);
        }
        boolean parts = !clauses.children(unit).isEmpty();
        if (out.size() == before && quotes && !parts && !inherited(unit).act().isEmpty()) {
            partial(unit, place);
        }
        remember(unit, words, place, out.size() > before);
    }

    /** What a unit says of its place holds for the units below it; "is amended as follows" also for its younger siblings. */
    private void remember(int unit, String words, Place place, boolean orders) {
        boolean amends = orders || AMENDS.matcher(words).find() || inherited(unit) != Place.NOWHERE;
        if (!amends) {
            return;
        }
        placeOf.put(unit, place);
        if (!orders
                && clauses.children(unit).isEmpty()
                && FOLLOWS.matcher(words).find()) {
            placeOf.put(clauses.parent(unit), place);
        }
    }

    private record Order(EnglishRule rule, Matcher match) {

        int start() {
            return match.start();
        }

        int end() {
            return match.end();
        }

        String group(String name) {
            return rule.group(match, name);
        }
    }

    private static @org.jspecify.annotations.Nullable Order order(String words, int at) {
        int end = Math.min(words.length(), at + EnglishRule.REACH);
        for (EnglishRule rule : EnglishRule.ALL) {
            Matcher matcher = rule.pattern()
                    .matcher(words)
                    .region(at, end)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            if (matcher.lookingAt()) {
                return new Order(rule, matcher);
            }
        }
        return null;
    }

    private Place locate(Place place, String words) {
        Matcher amended = AMENDED.matcher(words);
        String lead = amended.find() ? words.substring(0, amended.start()) : words;
        String act = ActNames.first(lead);
        String lower = lead.toLowerCase(Locale.ROOT);
        Address named = places.place(lead);
        if (act.isEmpty() && lower.contains("that act") && !lastAct.isEmpty()) {
            act = lastAct;
        }
        Address base = act.isEmpty() || act.equals(place.act()) ? place.address() : Address.NONE;
        if (SAME.matcher(lower).find() && !base.hasSection()) {
            base = lastSection;
        }
        Address address = base.with(named);
        if (address.hasSection()) {
            lastSection = address.section();
        }
        String whole = act.isEmpty() ? place.act() : act;
        lastAct = whole.isEmpty() ? lastAct : whole;
        return new Place(whole, address);
    }

    /** False when the words turn out to order nothing. */
    private boolean write(int unit, InstructionText instruction, Order order, Place around, String lead) {
        String act = around.act().isEmpty() ? ActNames.first(order.match().group()) : around.act();
        String within = order.group("within");
        Address address = startsWithPlace(within) ? around.address().with(places.place(within)) : around.address();
        Place place = new Place(act, address);
        int start = instruction.places()[order.start()];
        int end = instruction.end(order.end());
        Writer writer = new Writer(unit, place, start, end);
        String old = quotation(instruction, order, "old");
        String fresh = quotation(instruction, order, "new");
        boolean block = isBlock(instruction, order);
        String at = order.group("at").strip();
        List<Address> units = startsWithPlace(at) ? places.list(at) : List.of();
        switch (order.rule().act()) {
            case REPLACE -> {
                if (units.isEmpty()) {
                    writer.put(Operation.SUBSTITUTE, place.address(), old.isEmpty() ? at : old, fresh, "");
                } else {
                    Address whole = units.size() == 1 ? places.place(at) : units.get(0);
                    writer.put(Operation.REPLACE_UNIT, within(place, at).with(whole), "", fresh, "");
                }
            }
            case INSERT -> insert(writer, order, at, old, fresh, block, !units.isEmpty());
            case DELETE -> {
                if (units.isEmpty() && old.isEmpty() && place.act().isEmpty()) {
                    return false;
                }
                delete(writer, units, at, old);
            }
            case RENUMBER ->
                renumber(writer, units, places.list(order.group("as").strip()));
            case SUBJECT_REPLACED -> {
                int mark = lead.lastIndexOf(InstructionText.MARK);
                if (mark >= 0) {
                    writer.put(Operation.SUBSTITUTE, place.address(), lastOld(instruction, order), fresh, "");
                } else {
                    writer.put(Operation.REPLACE_UNIT, place.address(), "", fresh, "");
                }
            }
            case SUBJECT_DELETED -> {
                if (lead.indexOf(InstructionText.MARK) >= 0) {
                    writer.put(Operation.DELETE_PHRASE, place.address(), lastOld(instruction, order), "", "");
                } else if (place.act().isEmpty()) {
                    return false;
                } else {
                    repealSubject(writer, lead);
                }
            }
            case SUBJECT_RENUMBERED -> {
                List<Address> now = places.list(order.group("as").strip());
                List<Address> then = lastList(lead);
                if (now.isEmpty() || then.isEmpty()) {
                    return false;
                }
                renumber(writer, then, now);
            }
        }
        return true;
    }

    private void insert(
            Writer writer, Order order, String at, String old, String fresh, boolean block, boolean unitNamed) {
        String where = order.group("where").toLowerCase(Locale.ROOT).replace("at the ", "");
        String position = switch (where) {
            case "after", "before" -> where;
            case "beginning" -> "start";
            default -> "end";
        };
        boolean beside = position.equals("after") || position.equals("before");
        Address address = within(writer.place, at);
        if (!old.isEmpty()) {
            writer.put(Operation.INSERT_PHRASE, address, old, fresh, position);
        } else if (beside && unitNamed) {
            writer.put(Operation.INSERT_UNIT, address.with(places.place(at)), "", fresh, position);
        } else if (beside) {
            writer.put(Operation.INSERT_PHRASE, address, at, fresh, position);
        } else {
            boolean whole =
                    block || order.match().group().toLowerCase(Locale.ROOT).contains("the following");
            Address inside = at.isEmpty() ? address : address.with(places.place(at));
            writer.put(whole ? Operation.INSERT_UNIT : Operation.INSERT_PHRASE, inside, "", fresh, position);
        }
    }

    private void delete(Writer writer, List<Address> units, String at, String old) {
        if (units.isEmpty()) {
            writer.put(Operation.DELETE_PHRASE, writer.place.address(), old.isEmpty() ? at : old, "", "");
            return;
        }
        for (Address unit : units) {
            Address whole = units.size() == 1 ? places.place(at) : unit;
            writer.put(Operation.REPEAL_UNIT, within(writer.place, at).with(whole), "", "", "");
        }
    }

    private void renumber(Writer writer, List<Address> then, List<Address> now) {
        if (then.isEmpty() || then.size() != now.size()) {
            writer.partial(Operation.RENUMBER);
            return;
        }
        for (int i = 0; i < then.size(); i++) {
            writer.put(
                    Operation.RENUMBER,
                    writer.place.address().with(then.get(i)),
                    "",
                    now.get(i).last(),
                    "");
        }
    }

    private void repealSubject(Writer writer, String lead) {
        List<Address> subjects = lastList(lead);
        if (subjects.size() < 2) {
            writer.put(Operation.REPEAL_UNIT, writer.place.address(), "", "", "");
            return;
        }
        for (Address subject : subjects) {
            writer.put(Operation.REPEAL_UNIT, writer.place.address().with(subject), "", "", "");
        }
    }

    /** The list of places nearest to the end of the words. */
    private List<Address> lastList(String lead) {
        List<Address> found = List.of();
        Matcher matcher = EnglishPlaces.PLACE.matcher(lead);
        int at = 0;
        while (matcher.find(at)) {
            List<Address> list = places.list(lead.substring(matcher.start()));
            if (!list.isEmpty()) {
                found = list;
                break;
            }
            at = matcher.end();
        }
        return found;
    }

    /** "after subsection (4) of that section" speaks of the section named last. */
    private Address within(Place place, String at) {
        boolean same = SAME.matcher(at.toLowerCase(Locale.ROOT)).find();
        return same && !place.address().hasSection() ? lastSection : place.address();
    }

    private static boolean startsWithPlace(String words) {
        Matcher matcher = EnglishPlaces.PLACE.matcher(words);
        return matcher.find() && matcher.start() <= 4 && !matcher.group(2).isEmpty();
    }

    private String quotation(InstructionText instruction, Order order, String group) {
        return order.group(group).isEmpty()
                ? ""
                : instruction.quotation(order.match().start(group)).words(text).strip();
    }

    private static boolean isBlock(InstructionText instruction, Order order) {
        return !order.group("new").isEmpty()
                && instruction.quotation(order.match().start("new")).block();
    }

    /** The quotation in front of the verb: "the words “x” are omitted". */
    private String lastOld(InstructionText instruction, Order order) {
        int mark = instruction.words().lastIndexOf(InstructionText.MARK, order.start());
        return instruction.quotation(mark).words(text).strip();
    }

    /** An order that fits no rule, by its first verb; also one whose quotation marks do not match. */
    private void partial(int unit, Place place) {
        int start = clauses.get(unit).words();
        int end = clauses.get(unit).span().end();
        Matcher verb = VERBS.matcher(text).region(start, end);
        while (verb.find()) {
            String said = verb.group().toLowerCase(Locale.ROOT);
            if (!said.startsWith("amend") && !said.startsWith("becom") && !said.startsWith("revis")) {
                new Writer(unit, place, verb.start(), end).partial(byVerb(said));
                return;
            }
        }
    }

    private static Operation byVerb(String verb) {
        return switch (verb.substring(0, 3)) {
            case "str", "omi", "del", "lea" -> Operation.DELETE_PHRASE;
            case "ins", "add" -> Operation.INSERT_PHRASE;
            case "red", "ren" -> Operation.RENUMBER;
            case "rep", "rev" -> verb.equals("replaced") ? Operation.REPLACE_UNIT : Operation.REPEAL_UNIT;
            default -> Operation.SUBSTITUTE;
        };
    }

    /** Adds operations of one order. */
    private final class Writer {

        private final int unit;
        private final Place place;
        private final int start;
        private final int end;

        Writer(int unit, Place place, int start, int end) {
            this.unit = unit;
            this.place = place;
            this.start = start;
            this.end = end;
        }

        void put(Operation operation, Address at, String old, String fresh, String position) {
            add(operation, at, old, fresh, position, "parsed");
        }

        void partial(Operation operation) {
            add(operation, place.address(), "", "", "", "partial");
        }

        private void add(Operation operation, Address at, String old, String fresh, String position, String status) {
            out.add(new Amendment(
                    clauses.name(unit),
                    place.act(),
                    at.eId(),
                    operation.code(),
                    old,
                    fresh,
                    position,
                    status,
                    start,
                    end));
        }
    }
}
