package org.yoriai.unbundling.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who must, may or is liable in an English sentence, and towards whom. */
final class EnglishActors {

    private static final Set<String> NOBODY = Set.of(
            "there", "it", "this", "these", "those", "nothing", "he", "she", "they", "that", "such", "which", "who");
    private static final Set<String> PROVISIONS = Set.of(
            "act",
            "section",
            "sections",
            "subsection",
            "subsections",
            "paragraph",
            "paragraphs",
            "article",
            "articles",
            "schedule",
            "part",
            "chapter",
            "title",
            "regulation",
            "regulations",
            "order",
            "rules",
            "amendment",
            "amendments",
            "provision",
            "provisions",
            "directive",
            "by-law",
            "ordinance",
            "code",
            "policy",
            "decision",
            "clause",
            "subparagraph");
    private static final Set<String> PUBLIC = Set.of(
            "authority",
            "authorities",
            "council",
            "councils",
            "minister",
            "ministers",
            "secretary",
            "treasury",
            "court",
            "courts",
            "tribunal",
            "commission",
            "commissions",
            "commissioner",
            "commissioners",
            "board",
            "agency",
            "agencies",
            "department",
            "director",
            "inspector",
            "inspectors",
            "officer",
            "officers",
            "warden",
            "wardens",
            "constable",
            "administrator",
            "governor",
            "president",
            "state",
            "states",
            "committee",
            "chief",
            "municipality",
            "city",
            "regulator",
            "registrar",
            "judge",
            "magistrate",
            "congress",
            "parliament",
            "comptroller",
            "general",
            "mayor",
            "official",
            "officials",
            "bank",
            "council's",
            "majesty",
            "eba",
            "esma",
            "union",
            "county",
            "province",
            "chair",
            "chairperson",
            "government",
            "ministry",
            "service",
            "bureau",
            "ombudsman",
            "office",
            "marshal",
            "body",
            "controller");
    private static final Set<String> NEVER_ACTS = Set.of("be", "not");
    private static final Set<String> IRREGULAR = Set.of(
            "made", "given", "paid", "held", "kept", "sent", "taken", "shown", "set", "laid", "drawn", "written",
            "borne", "met", "done", "brought", "sold", "built", "chosen", "known", "put", "found", "left", "seen",
            "read", "begun");

    private final String sentence;
    private final EnglishWords words;
    private final EnglishVerb verb;
    private final List<Actor> actors = new ArrayList<>();
    private boolean publicBody;

    EnglishActors(String sentence, EnglishWords words, EnglishVerb verb) {
        this.sentence = sentence;
        this.words = words;
        this.verb = verb;
        read();
    }

    List<Actor> actors() {
        return actors;
    }

    /** Whether the one who acts is a public body or official. */
    boolean publicBody() {
        return publicBody;
    }

    private void read() {
        if (verb.verb() == EnglishVerb.NONE) {
            return;
        }
        boolean modal = !verb.modality().equals("is");
        String first = words.get(verb.action());
        boolean entitled = words.get(verb.verb() + 1).equals("entitled");
        boolean answers = first.equals("liable")
                || first.equals("guilty")
                || words.get(verb.verb()).equals("commits")
                || modalPenalty();
        if (!modal && !answers) {
            return;
        }
        boolean passive = first.equals("be") && participle(words.get(verb.action() + 1))
                || first.equals("be") && participle(words.get(verb.action() + 2));
        if (passive && modal && !answers && !entitled) {
            agent();
        } else {
            phrase(verb.subject(), verb.verb(), entitled ? "beneficiary" : "bearer");
        }
        counterparty();
    }

    private boolean modalPenalty() {
        String done = words.get(verb.action() + 1);
        return words.get(verb.action()).equals("be")
                && Set.of("fined", "imprisoned", "liable", "guilty", "punished").contains(done);
    }

    private static boolean participle(String word) {
        return word.length() > 3 && word.endsWith("ed") || IRREGULAR.contains(word);
    }

    /** "shall be made by the Minister". */
    private void agent() {
        for (int i = verb.action() + 1; i + 1 < words.count() && i < verb.action() + 40; i++) {
            if (words.get(i).equals("by")
                    && (EnglishVerb.DETERMINERS.contains(words.get(i + 1)) || words.capital(i + 1))) {
                int to = nounPhrase(i + 1, words.count());
                if (isPublic(i + 1, to) || isPerson(i + 1, to)) {
                    add(i + 1, to, "bearer");
                    return;
                }
            }
        }
    }

    private boolean isPerson(int from, int to) {
        for (int i = from; i < to; i++) {
            String word = words.get(i);
            if (word.endsWith("er")
                    || word.endsWith("or")
                    || word.endsWith("ee")
                    || word.endsWith("person")
                    || word.endsWith("persons")
                    || word.endsWith("ant")
                    || word.equals("company")
                    || word.equals("institution")) {
                return true;
            }
        }
        return false;
    }

    private boolean isPublic(int from, int to) {
        for (int i = from; i < to; i++) {
            if (PUBLIC.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private void phrase(int from, int to, String role) {
        int start = from;
        if (words.get(start).equals("no")
                || words.get(start).equals("and")
                || words.get(start).equals("then")) {
            start++;
        }
        if (start >= to
                || NOBODY.contains(words.get(start)) && start + 1 == to
                || words.get(start).equals("there")) {
            return;
        }
        int end = nounPhrase(start, to);
        if (end > start && !PROVISIONS.contains(words.get(end - 1)) && !provision(start, end)) {
            add(start, end, role);
        }
    }

    /** "Section 4", "regulations under section 5". */
    private boolean provision(int start, int end) {
        return PROVISIONS.contains(words.get(start)) || PROVISIONS.contains(words.get(start + 1)) && start + 1 < end;
    }

    /** End of the noun phrase without what is said about it. */
    private int nounPhrase(int from, int to) {
        int i = from + 1;
        for (; i < to; i++) {
            String word = words.get(i);
            boolean named = i + 1 < to && words.capital(i + 1);
            boolean preposition = EnglishVerb.PREPOSITIONS.contains(word)
                    && !word.equals("of")
                    && !word.equals("and")
                    && !word.equals("or")
                    && !((word.equals("for") || word.equals("to")) && named);
            boolean said = participle(word)
                    && i > from + 1
                    && (EnglishVerb.PREPOSITIONS.contains(words.get(i + 1)) || i + 1 == to);
            boolean other = word.equals("other") && words.get(i + 1).equals("than")
                    || Set.of("without", "whose", "not", "no", "never").contains(word);
            boolean modal =
                    Set.of("must", "shall", "may", "is", "are", "has", "have").contains(word);
            if (words.pauseBefore(i)
                    || modal
                    || preposition
                    || said
                    || other
                    || EnglishVerb.opensRelative(words, i)
                    || sentence.substring(words.end(i - 1), words.start(i)).indexOf('(') >= 0) {
                break;
            }
        }
        while (i > from + 1
                && (Set.of("also", "and", "or", "only", "then", "of").contains(words.get(i - 1)))) {
            i--;
        }
        return i;
    }

    private void counterparty() {
        int from = verb.action();
        for (int i = from + 1; i + 1 < words.count() && i < from + 30; i++) {
            boolean towards = words.get(i).equals("to") || words.get(i).equals("against");
            if (!towards
                    || !EnglishVerb.DETERMINERS.contains(words.get(i + 1))
                    || NEVER_ACTS.contains(words.get(i + 1))) {
                continue;
            }
            int to = nounPhrase(i + 1, words.count());
            if (isPublic(i + 1, to) || isPerson(i + 1, to)) {
                boolean bodyActs = publicBody;
                add(i + 1, to, "counterparty");
                publicBody = bodyActs;
                return;
            }
        }
    }

    private void add(int from, int to, String role) {
        publicBody = isPublic(from, to);
        int start = words.start(from);
        int end = words.end(to - 1);
        actors.add(new Actor(sentence.substring(start, end), role, start, end));
    }
}
