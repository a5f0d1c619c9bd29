package org.yoriai.unbundling.amendment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.KanjiNumber;

/**
 * Finds orders to change other law in Japanese. A sentence holds one order for each 改め, 加え, 削り, とし and 繰り下げ; each
 * reads its place from the one before.
 */
final class JapaneseAmendments {

    private static final String Q = String.valueOf(JapaneseInstruction.MARK);

    /** Name of a law, its number in brackets, の一部を次のように改正する. */
    private static final Pattern LEAD =
            Pattern.compile("^([^、。" + Q + "（）]{2,80})(?:（[^（）。]{0,80}(?:（[^（）]{0,40}）)?[^（）。]{0,40}）)?の一部を次のように改正する");

    private static final Pattern VERB =
            Pattern.compile("(?:に改め|を改め|のように改め|を加え|のように加え|を付し|を削り|を削|ずつ繰り下げ|ずつ繰り上げ|とし|とす)(?:る(?=。|、|$)|(?=、|。|$))");
    private static final Pattern PAIR = Pattern.compile(Q + "を" + Q + "(?=に|、|と)");
    private static final Pattern ANCHORED = Pattern.compile(Q + "の(下|次|上|前)に(?:" + Q + ")(?=を|、)");
    private static final Pattern HEADED = Pattern.compile("^(.*?)を" + Q + "$");
    private static final Pattern MOVED = Pattern.compile("^(.*?)を([一二三四五六七八九十]{1,3})(?:条|項|号|章)$");
    private static final Pattern INTO = Pattern.compile("^(.*?)を(.+)$");
    private static final Pattern BESIDE = Pattern.compile("^(.*?)の(次|前)に[^" + Q + "]*$");
    private static final Pattern INSIDE =
            Pattern.compile("^(.*?)に(?:次の|後段として|前段として|ただし書として|第[^を]{1,12}として)[^" + Q + "]*$");
    private static final Pattern WORDS = Pattern.compile(Q);

    private final Clauses clauses;
    private final Map<Integer, String> actOf = new HashMap<>();
    private final List<Amendment> out = new ArrayList<>();
    private Span block = new Span(0, 0);

    private JapaneseAmendments(Clauses clauses) {
        this.clauses = clauses;
    }

    static List<Amendment> of(Clauses clauses) {
        JapaneseAmendments reader = new JapaneseAmendments(clauses);
        for (int unit = 0; unit < clauses.count(); unit++) {
            if (!clauses.get(unit).quoted()) {
                reader.read(unit);
            }
        }
        return reader.out;
    }

    private void read(int unit) {
        boolean instruction = clauses.get(unit).level().equals("instr");
        int above = clauses.parent(unit);
        String act = actOf.getOrDefault(above, "");
        JapaneseInstruction words = JapaneseInstruction.of(clauses, unit);
        Matcher lead = LEAD.matcher(words.words());
        int from = 0;
        if (lead.find()) {
            act = lead.group(1);
            from = words.words().indexOf('。', lead.end()) + 1;
            if (from == 0) {
                from = words.words().length();
            }
        } else if (!instruction && act.isEmpty()) {
            return;
        }
        if (instruction && act.isEmpty()) {
            act = announced(unit);
        }
        actOf.put(unit, act);
        block = newWords(unit);
        while (from < words.words().length()) {
            int end = words.words().indexOf('。', from);
            end = end < 0 ? words.words().length() : end;
            sentence(unit, act, words, from, end);
            from = end + 1;
        }
    }

    /** The new words that follow an instruction. */
    private Span newWords(int unit) {
        int from = 0;
        int to = 0;
        for (int child : clauses.children(unit)) {
            if (clauses.get(child).quoted()) {
                from = to == 0 ? clauses.get(child).span().start() : from;
                to = clauses.get(child).span().end();
            }
        }
        return new Span(from, to);
    }

    /** The law that a bill without articles announces above its instructions. */
    private String announced(int unit) {
        int start = clauses.get(unit).span().start();
        String before = clauses.text().substring(Math.max(0, start - 300), start);
        int end = before.lastIndexOf("の一部を次のように改正する");
        if (end < 0) {
            return "";
        }
        int line = before.lastIndexOf('\n', end) + 1;
        Matcher lead = LEAD.matcher(before.substring(line).strip().replaceFirst("^[0-9０-９]{1,3}[　 ]+", ""));
        return lead.find() ? lead.group(1) : "";
    }

    private void sentence(int unit, String act, JapaneseInstruction instruction, int from, int end) {
        String words = instruction.words();
        Matcher verb =
                VERB.matcher(words).region(from, end).useTransparentBounds(true).useAnchoringBounds(false);
        Address place = Address.NONE;
        int done = from;
        while (verb.find()) {
            int start = done;
            while (start < verb.start() && words.charAt(start) == '、') {
                start++;
            }
            Order order = new Order(unit, act, instruction, start, verb.start(), verb.end());
            place = order.write(verb.group(), place);
            done = verb.end();
        }
    }

    /** One order: the words from the end of the one before to its verb. */
    private final class Order {

        private final int unit;
        private final String act;
        private final JapaneseInstruction instruction;
        private final int start;
        private final String said;
        private final int behind;

        Order(int unit, String act, JapaneseInstruction instruction, int start, int verb, int behind) {
            this.unit = unit;
            this.act = act;
            this.instruction = instruction;
            this.start = start;
            this.behind = behind;
            said = instruction.words().substring(start, verb);
        }

        /** Writes the operations and returns the place spoken of last. */
        Address write(String verb, Address before) {
            if (verb.startsWith("のように改め")) {
                return replaced(before);
            }
            if (verb.startsWith("に改め") || verb.startsWith("を改め")) {
                return substituted(before);
            }
            if (verb.contains("加え") || verb.contains("付し")) {
                return added(verb.startsWith("のように"), before);
            }
            if (verb.contains("削")) {
                return deleted(before);
            }
            return verb.startsWith("ずつ") ? shifted(verb.contains("下げ") ? 1 : -1, before) : renumbered(before);
        }

        private Address replaced(Address before) {
            String subject = said.replaceAll("を次$", "");
            Address place = before;
            String fresh = block();
            for (Address one : JapanesePlaces.list(subject, before)) {
                place = one;
                put(Operation.REPLACE_UNIT, one, "", fresh, "");
            }
            return place;
        }

        private Address substituted(Address before) {
            Address place = before;
            int at = 0;
            Matcher pair = PAIR.matcher(said + "に");
            boolean any = false;
            while (pair.find()) {
                place = JapanesePlaces.place(said.substring(at, pair.start()), place);
                put(Operation.SUBSTITUTE, place, quotation(pair.start()), quotation(pair.end() - 1), "");
                at = pair.end();
                any = true;
            }
            if (any) {
                return place;
            }
            Matcher headed = HEADED.matcher(said);
            if (headed.find()) {
                place = JapanesePlaces.place(headed.group(1), before);
                boolean words = headed.group(1).indexOf(JapaneseInstruction.MARK) >= 0;
                if (words) {
                    put(Operation.SUBSTITUTE, place, quotation(said.indexOf(Q)), quotation(said.length() - 1), "");
                } else {
                    put(Operation.REPLACE_UNIT, place, "", quotation(said.length() - 1), "");
                }
                return place;
            }
            return partial(Operation.SUBSTITUTE, before);
        }

        private Address added(boolean likeThis, Address before) {
            Address place = before;
            int at = 0;
            boolean any = false;
            Matcher anchored = ANCHORED.matcher(said + "を");
            while (anchored.find()) {
                place = JapanesePlaces.place(said.substring(at, anchored.start()), place);
                boolean behindIt =
                        anchored.group(1).equals("下") || anchored.group(1).equals("次");
                put(
                        Operation.INSERT_PHRASE,
                        place,
                        quotation(anchored.start()),
                        quotation(anchored.end() - 1),
                        behindIt ? "after" : "before");
                at = anchored.end();
                any = true;
            }
            if (any) {
                return place;
            }
            String subject = likeThis ? said.replaceAll("次$", "次の") : said;
            Matcher beside = BESIDE.matcher(subject);
            if (beside.find()) {
                List<Address> places = JapanesePlaces.list(beside.group(1), before);
                place = places.isEmpty() ? before : places.get(places.size() - 1);
                put(Operation.INSERT_UNIT, place, "", block(), beside.group(2).equals("次") ? "after" : "before");
                return place;
            }
            Matcher inside = INSIDE.matcher(subject);
            if (inside.find()) {
                place = JapanesePlaces.place(inside.group(1), before);
                put(Operation.INSERT_UNIT, place, "", block(), "end");
                return place;
            }
            int mark = said.lastIndexOf(Q);
            if (mark >= 0) {
                place = JapanesePlaces.place(said.substring(0, mark), before);
                put(Operation.INSERT_PHRASE, place, "", quotation(mark), "end");
                return place;
            }
            return partial(Operation.INSERT_UNIT, before);
        }

        private Address deleted(Address before) {
            Address place = before;
            Matcher words = WORDS.matcher(said);
            int at = 0;
            boolean any = false;
            while (words.find()) {
                place = JapanesePlaces.place(said.substring(at, words.start()), place);
                put(Operation.DELETE_PHRASE, place, quotation(words.start()), "", "");
                at = words.end();
                any = true;
            }
            if (any) {
                return place;
            }
            List<Address> places = JapanesePlaces.list(said, before);
            for (Address one : places) {
                place = one;
                put(Operation.REPEAL_UNIT, one, "", "", "");
            }
            boolean provisoOnly = said.startsWith("ただし書") || said.startsWith("後段") || said.startsWith("前段");
            if (places.isEmpty() && provisoOnly) {
                put(Operation.REPEAL_UNIT, before, "", "", "");
                return before;
            }
            return places.isEmpty() ? partial(Operation.REPEAL_UNIT, before) : place;
        }

        /** 第二項から第四項までを二項ずつ繰り下げ: each gets its number plus two. */
        private Address shifted(int direction, Address before) {
            Matcher moved = MOVED.matcher(said);
            if (!moved.find()) {
                return partial(Operation.RENUMBER, before);
            }
            int by = (int) KanjiNumber.parse(moved.group(2), 0, moved.group(2).length());
            Address place = before;
            for (Address one : JapanesePlaces.list(moved.group(1), before)) {
                Address.Step last = one.steps().get(one.steps().size() - 1);
                if (!last.num().matches("\\d{1,5}")) {
                    partial(Operation.RENUMBER, one);
                    continue;
                }
                int number = Integer.parseInt(last.num()) + direction * by;
                put(Operation.RENUMBER, one, "", last.ref() + "_" + number, "");
                place = one;
            }
            return place;
        }

        private Address renumbered(Address before) {
            Matcher into = INTO.matcher(said);
            if (!into.find()) {
                return before;
            }
            List<Address> then = JapanesePlaces.list(into.group(1), before);
            Address last = then.isEmpty() ? before : then.get(then.size() - 1);
            List<Address> now = JapanesePlaces.list(into.group(2), last);
            if (then.isEmpty() || then.size() != now.size()) {
                return partial(Operation.RENUMBER, before);
            }
            for (int i = 0; i < then.size(); i++) {
                put(Operation.RENUMBER, then.get(i), "", now.get(i).last(), "");
            }
            return last;
        }

        private Address partial(Operation operation, Address place) {
            add(operation, place, "", "", "", "partial");
            return place;
        }

        private String block() {
            return block.of(clauses.text()).strip();
        }

        private String quotation(int at) {
            return instruction.quotation(start + at);
        }

        private void put(Operation operation, Address at, String old, String fresh, String position) {
            add(operation, at, old, fresh, position, "parsed");
        }

        private void add(Operation operation, Address at, String old, String fresh, String position, String status) {
            boolean withBlock = operation == Operation.INSERT_UNIT || operation == Operation.REPLACE_UNIT;
            int end = instruction.places()[behind - 1] + 1;
            out.add(new Amendment(
                    clauses.name(unit),
                    act,
                    at.eId(),
                    operation.code(),
                    old,
                    fresh,
                    position,
                    status,
                    instruction.places()[start],
                    withBlock ? Math.max(end, block.end()) : end));
        }
    }
}
