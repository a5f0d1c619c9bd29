package org.yoriai.unbundling.language;

import java.util.Map;
import java.util.Set;

/**
 * The main verb of an English sentence.
 *
 * @param subject first word of the main clause
 * @param verb the modal or finite verb, {@link #NONE} when there is none
 * @param action first word behind the modal, its negation and its adverbs
 * @param modality as in {@link Statement}
 */
record EnglishVerb(int subject, int verb, int action, String modality) {

    static final int NONE = -1;

    private static final Set<String> MODALS =
            Set.of("shall", "must", "may", "should", "can", "cannot", "will", "ought");
    private static final Set<String> TO_BE = Set.of("is", "are");
    private static final Set<String> FINITE = Set.of(
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "does",
            "do",
            "means",
            "includes",
            "applies",
            "apply",
            "commits",
            "comes",
            "come",
            "ceases",
            "cease",
            "extends",
            "extend",
            "continues",
            "continue",
            "takes",
            "take",
            "expires",
            "terminates",
            "establishes",
            "finds",
            "becomes",
            "provides",
            "enters",
            "consists",
            "lays",
            "constitutes",
            "remains",
            "requires",
            "contains",
            "amends",
            "authorises",
            "authorizes",
            "confers",
            "prevents",
            "affects",
            "lies",
            "begins",
            "ends",
            "vests",
            "vest",
            "gives",
            "makes",
            "sets",
            "declares",
            "creates");
    private static final Set<String> RELATIVES =
            Set.of("who", "which", "whom", "whose", "that", "where", "whether", "what");
    private static final Set<String> SUBORDINATORS = Set.of(
            "if",
            "where",
            "when",
            "unless",
            "before",
            "after",
            "once",
            "while",
            "until",
            "subject",
            "notwithstanding",
            "despite",
            "except",
            "for",
            "in",
            "on",
            "at",
            "without",
            "as",
            "with",
            "by",
            "to",
            "upon",
            "within",
            "not",
            "prior",
            "because",
            "since",
            "pursuant",
            "during",
            "under",
            "from",
            "whenever",
            "wherever",
            "following",
            "provided",
            "beginning",
            "insofar",
            "having");
    private static final Set<String> JOINERS = Set.of("and", "or", "but", "including", "then", "nor");
    static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "any", "each", "every", "such", "no", "he", "she", "it", "they", "this", "these", "those",
            "another", "all", "his", "her", "its", "their", "that", "we");
    static final Set<String> PREPOSITIONS = Set.of(
            "of", "in", "to", "by", "under", "for", "on", "with", "from", "at", "and", "or", "as", "than", "within",
            "after", "before", "during", "against", "between", "into", "upon", "until", "over");
    private static final Set<String> ADVERBS = Set.of(
            "also",
            "only",
            "either",
            "both",
            "further",
            "at",
            "once",
            "thereafter",
            "forthwith",
            "promptly",
            "normally",
            "nevertheless",
            "then",
            "be",
            "thereby",
            "hereby",
            "therefore",
            "all",
            "times",
            "immediately",
            "so",
            "always",
            "in",
            "addition");

    /** Verbs with which "shall" states something and orders nothing. */
    private static final Set<String> STATING = Set.of(
            "mean",
            "include",
            "apply",
            "extend",
            "cease",
            "come",
            "enter",
            "have",
            "take",
            "expire",
            "terminate",
            "continue",
            "constitute",
            "consist",
            "become",
            "remain",
            "prevail",
            "lapse",
            "not");

    /** Participles with which "shall be" states something. */
    private static final Set<String> STATED = Set.of(
            "construed",
            "known",
            "cited",
            "called",
            "deemed",
            "treated",
            "read",
            "interpreted",
            "regarded",
            "taken",
            "considered",
            "effective",
            "entitled",
            "liable",
            "guilty",
            "binding",
            "presumed",
            "understood",
            "applicable",
            "void",
            "valid",
            "null",
            "referred",
            "without",
            "responsible",
            "composed",
            "eligible",
            "subject",
            "repealed",
            "amended",
            "established",
            "applied",
            "defined",
            "equal",
            "conclusive",
            "imprisoned",
            "fined",
            "punished",
            "punishable",
            "in",
            "a",
            "an",
            "the");

    private static final Set<String> ENDS_IN_MUST = Set.of("required", "obliged", "bound");
    private static final Map<String, String> NAMES = Map.of(
            "shall", "must", "must", "must", "may", "may", "can", "may", "should", "should", "ought", "should", "will",
            "must");

    static EnglishVerb of(EnglishWords words) {
        int subject = mainClause(words);
        int verb = verb(words, subject, words.count());
        if (verb == NONE && subject > 0) {
            subject = 0;
            verb = verb(words, 0, words.count());
        }
        if (verb == NONE) {
            return new EnglishVerb(subject, NONE, NONE, "");
        }
        return read(words, subject, verb);
    }

    /** Behind "Subject to …," "If …," and the like. */
    private static int mainClause(EnglishWords words) {
        if (!SUBORDINATORS.contains(words.get(0))) {
            return 0;
        }
        for (int i = 1; i < words.count(); i++) {
            if (!words.pauseBefore(i) || SUBORDINATORS.contains(words.get(i)) || JOINERS.contains(words.get(i))) {
                continue;
            }
            if (!RELATIVES.contains(words.get(i)) && verb(words, i, segmentEnd(words, i)) > i) {
                return i;
            }
        }
        return 0;
    }

    private static int segmentEnd(EnglishWords words, int from) {
        int i = from + 1;
        while (i < words.count() && !words.pauseBefore(i)) {
            i++;
        }
        return i;
    }

    /** The first modal or finite verb that belongs to no relative clause. */
    private static int verb(EnglishWords words, int from, int to) {
        boolean relative = false;
        for (int i = from; i < to; i++) {
            String word = words.get(i);
            boolean verb = MODALS.contains(word) || FINITE.contains(word);
            if (verb && isNoun(words, i)) {
                continue;
            }
            if (verb && relative) {
                relative = false;
                if (words.get(i + 1).equals("not")) {
                    i++;
                }
            } else if (verb) {
                return i;
            } else if (RELATIVES.contains(word) && i > from && opensRelative(words, i)) {
                String next = words.get(i + 1);
                relative = word.equals("whose")
                        || MODALS.contains(next)
                        || FINITE.contains(next)
                        || DETERMINERS.contains(next)
                        || ADVERBS.contains(next)
                        || PREPOSITIONS.contains(next)
                        || i + 1 < words.count() && words.capital(i + 1);
            }
        }
        return NONE;
    }

    static boolean opensRelative(EnglishWords words, int i) {
        if (!words.get(i).equals("that")) {
            return RELATIVES.contains(words.get(i));
        }
        String next = words.get(i + 1);
        boolean determiner = PREPOSITIONS.contains(words.get(i - 1)) || words.pauseBefore(i);
        return !determiner || MODALS.contains(next) || FINITE.contains(next);
    }

    /** "May 2030", "the will", "the provisions set", "the means". */
    private static boolean isNoun(EnglishWords words, int i) {
        String word = words.get(i);
        String before = words.get(i - 1);
        String next = words.get(i + 1);
        return switch (word) {
            case "may" ->
                before.equals("case") || words.capital(i) || !next.isEmpty() && Character.isDigit(next.charAt(0));
            case "means", "ends", "will", "can", "provides", "sets", "requires", "remains", "makes", "takes", "gives" ->
                DETERMINERS.contains(before) || before.equals("of") || before.equals("by");
            case "provided", "do" -> true;
            default -> false;
        };
    }

    private static EnglishVerb read(EnglishWords words, int subject, int verb) {
        String word = words.get(verb);
        boolean nobody = words.get(subject).equals("no") || words.get(subject).equals("nobody");
        if (TO_BE.contains(word)) {
            return toBe(words, subject, verb, nobody);
        }
        if (word.equals("has") || word.equals("have")) {
            boolean duty = words.get(verb + 1).equals("to")
                    || words.get(verb + 1).equals("a") && words.get(verb + 2).equals("duty");
            boolean right =
                    words.get(verb + 2).equals("right") || words.get(verb + 2).equals("power");
            return new EnglishVerb(subject, verb, verb + 2, duty ? "must" : right ? "may" : "is");
        }
        if (!MODALS.contains(word)) {
            return new EnglishVerb(subject, verb, verb + 1, "is");
        }
        boolean not = word.equals("cannot") || words.get(verb + 1).equals("not");
        int action = verb + (words.get(verb + 1).equals("not") ? 2 : 1);
        while (action < words.count()
                && ADVERBS.contains(words.get(action))
                && !words.get(action).equals("be")) {
            action++;
        }
        boolean passive = words.get(action).equals("be");
        String done = words.get(passive ? action + 1 : action);
        if (passive && isAdverb(done)) {
            done = words.get(action + 2);
        }
        boolean number = passive && (done.equals("less") || done.equals("more") || done.equals("greater"));
        if (word.equals("may")
                && !not
                && passive
                && Set.of("cited", "called", "known").contains(done)) {
            return new EnglishVerb(subject, verb, action, "is");
        }
        boolean states = passive ? STATED.contains(done) : STATING.contains(done);
        if (states
                && !number
                && !word.equals("may")
                && !word.equals("should")
                && !orders(words, word, action, passive, done)) {
            return new EnglishVerb(subject, verb, action, "is");
        }
        boolean prohibits = not && !word.equals("should") || nobody && !word.equals("should");
        String modality = prohibits ? "must-not" : NAMES.getOrDefault(word, "may");
        return new EnglishVerb(subject, verb, action, modality);
    }

    private static boolean isAdverb(String word) {
        return word.endsWith("ly");
    }

    /** "shall take measures", "shall have regard to", "shall apply to the council" order something. */
    private static boolean orders(EnglishWords words, String modal, int action, boolean passive, String done) {
        String next = words.get(action + 1);
        if (passive) {
            return false;
        }
        return switch (done) {
            case "take" -> !next.equals("effect");
            case "have" ->
                next.equals("regard")
                        || next.equals("due")
                        || next.equals("in")
                        || modal.equals("must")
                                && !Set.of("effect", "force", "the").contains(next);
            case "include", "continue", "remain", "enter" ->
                next.equals("in") && done.equals("include") || done.equals("enter") && !next.equals("into");
            case "apply" -> next.equals("to") && words.get(action + 2).equals("the") || next.equals("for");
            default -> false;
        };
    }

    private static EnglishVerb toBe(EnglishWords words, int subject, int verb, boolean nobody) {
        int next = verb + 1;
        boolean not = words.get(next).equals("not");
        next += not ? 1 : 0;
        while (words.get(next).equals("also")
                || words.get(next).equals("hereby")
                || words.get(next).equals("only")) {
            next++;
        }
        String word = words.get(next);
        if (word.equals("to")) {
            boolean be = words.get(next + 1).equals("be");
            String done = words.get(be ? next + 2 : next + 1);
            boolean states = be ? STATED.contains(done) : STATING.contains(done);
            boolean there = words.get(subject).equals("there");
            String modality = states || there ? "is" : not || nobody ? "must-not" : "must";
            return new EnglishVerb(subject, verb, next + 1, modality);
        }
        if (ENDS_IN_MUST.contains(word) && words.get(next + 1).equals("to")) {
            return new EnglishVerb(subject, verb, next + 2, not ? "is" : "must");
        }
        if (words.get(next + 1).equals("to")
                && (word.equals("entitled") || word.equals("authorized") || word.equals("authorised"))) {
            boolean money =
                    words.get(next + 2).equals("be") && words.get(next + 3).equals("appropriated");
            return new EnglishVerb(subject, verb, next + 2, not ? "must-not" : money ? "is" : "may");
        }
        return new EnglishVerb(subject, verb, next, word.equals("prohibited") ? "must-not" : "is");
    }
}
