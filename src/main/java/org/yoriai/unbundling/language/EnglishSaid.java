package org.yoriai.unbundling.language;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what one English sentence says. */
final class EnglishSaid {

    private static final Set<String> IMPERATIVE = Set.of("substitute", "insert", "omit", "leave", "delete", "insert—");

    private EnglishSaid() {}

    static Said of(String printed) {
        String sentence = withoutQuotations(printed);
        EnglishWords words = new EnglishWords(sentence);
        if (words.count() == 0) {
            return new Said(EnumSet.noneOf(Kind.class), "", List.of());
        }
        EnumSet<Kind> kinds = cues(sentence, words);
        EnglishVerb verb = EnglishVerb.of(words);
        EnglishActors actors = new EnglishActors(sentence, words, verb);
        boolean aim = kinds.contains(Kind.PURPOSE);
        boolean states = aim || kinds.contains(Kind.SEVERABILITY);
        String modality = states && !verb.modality().isEmpty() ? "is" : verb.modality();
        if (modality.isEmpty() && isSentence(sentence, words)) {
            modality = "is";
        }
        if (!states) {
            fromVerb(words, verb, actors.publicBody(), kinds);
        }
        return new Said(
                kinds.contains(Kind.DEFINITION) ? EnumSet.of(Kind.DEFINITION) : kinds,
                modality,
                aim ? List.of() : actors.actors());
    }

    /** The sentence with a mark for every character between quotation marks. */
    private static String withoutQuotations(String sentence) {
        StringBuilder out = new StringBuilder(sentence);
        int depth = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            boolean opens = c == '“' || c == '‘';
            boolean closes =
                    c == '”' || c == '’' && (i + 1 == sentence.length() || !Character.isLetter(sentence.charAt(i + 1)));
            if (closes && depth > 0) {
                depth--;
            }
            if (depth > 0) {
                out.setCharAt(i, '·');
            }
            depth += opens ? 1 : 0;
        }
        return depth == 0 ? out.toString() : sentence;
    }

    private static EnumSet<Kind> cues(String sentence, EnglishWords words) {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<Cue> tried = new HashSet<>();
        for (int i = 0; i < words.count(); i++) {
            for (Cue cue : EnglishCues.of(words.get(i))) {
                if (!kinds.contains(cue.kind()) && tried.add(cue) && cue.shows(sentence)) {
                    kinds.add(cue.kind());
                }
            }
        }
        if (kinds.contains(Kind.PENALTY)) {
            kinds.remove(Kind.PROHIBITION);
            kinds.remove(Kind.PROCEDURE);
        }
        return kinds;
    }

    private static void fromVerb(EnglishWords words, EnglishVerb verb, boolean publicBody, Set<Kind> kinds) {
        boolean entitled = words.get(verb.verb() + 1).equals("entitled")
                || words.get(verb.verb() + 2).equals("entitled");
        boolean right = verb.verb() != EnglishVerb.NONE
                && words.get(verb.verb()).startsWith("ha")
                && words.get(verb.verb() + 2).equals("right");
        switch (verb.modality()) {
            case "must-not" -> kinds.add(Kind.PROHIBITION);
            case "must", "should" -> {
                if (!kinds.contains(Kind.PENALTY)) {
                    kinds.add(Kind.DUTY);
                }
            }
            case "may" -> {
                boolean onlyDelegates = kinds.contains(Kind.DELEGATION);
                if (entitled || right) {
                    kinds.add(Kind.RIGHT);
                } else if (!onlyDelegates && !kinds.contains(Kind.TITLE)) {
                    kinds.add(publicBody ? Kind.POWER : Kind.RIGHT);
                }
            }
            default -> {
                if (entitled) {
                    kinds.add(Kind.RIGHT);
                }
            }
        }
    }

    private static boolean isSentence(String sentence, EnglishWords words) {
        if (IMPERATIVE.contains(words.get(0))) {
            return false;
        }
        for (int i = 0; i < words.count(); i++) {
            if (words.get(i).equals("substitute")
                    || words.get(i).equals("insert")
                    || words.get(i).equals("omit")) {
                return false;
            }
        }
        return words.count() >= 4 && words.capital(0) && sentence.endsWith(".");
    }
}
