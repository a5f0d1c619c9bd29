package org.yoriai.unbundling.amendment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One wording of an order to change law; {@code Q} in it stands for a quotation. Groups by name: {@code old}, {@code new},
 * {@code at} (words that may name a place), {@code where} (after, before, end, …), {@code as} (new numbers).
 *
 * @param act what it orders; the reader turns it into unit operations when it speaks of units
 */
record EnglishRule(Act act, Pattern pattern) {

    /** What is ordered, before it is known whether words or units are spoken of. */
    enum Act {
        REPLACE,
        INSERT,
        DELETE,
        RENUMBER,
        /** The subject stands in front of the verb. */
        SUBJECT_REPLACED,
        SUBJECT_DELETED,
        SUBJECT_RENUMBERED
    }

    private static final String LEAD =
            "(?:the )?(?:words?|expressions?|phrases?|figures?|definitions? of|entry for|entries for) ";
    private static final String ADDED =
            "(?:(?:there (?:is|are|shall be) )?(?:insert|inserted|add|added))\\b[^Q;.]{0,60}?";
    private static final String PUT = "(?:(?:there (?:is|are|shall be) )?substituted?|insert)\\b[^Q;.]{0,40}?";

    /** The first that matches counts. */
    static final List<EnglishRule> ALL = List.of(
            rule(
                    Act.REPLACE,
                    "(?:by )?striking (?:out )?(?:" + LEAD
                            + ")?(?<old>Q)[^Q;]{0,80}?(?: (?:through|to) Q[^Q;]{0,40}?)?,? and (?:by )?(?:inserting|substituting)[^Q;]{0,80}?(?<new>Q)"),
            rule(
                    Act.REPLACE,
                    "(?:by )?striking (?:out )?(?<at>[^Q;]{1,160}?),? and (?:by )?(?:inserting|substituting)(?![^Q;]{0,60}? after )[^Q;]{0,100}?(?<new>Q)"),
            rule(
                    Act.DELETE,
                    "(?:by )?striking (?:out )?(?:" + LEAD
                            + ")?(?<old>Q)(?: and all that follows(?: (?:through|to) (?:Q|[^Q;,.]{1,60}))?)?"),
            rule(
                    Act.DELETE,
                    "(?:by )?striking (?:out )?(?<at>[^Q;.]{1,120}?)(?=[;.]|,? and (?:by |in |\\()|, by|,? ?$)"),
            rule(
                    Act.INSERT,
                    "(?:by )?inserting (?:" + LEAD + ")?(?<new>Q),? ?(?:immediately )?(?<where>after|before) (?:" + LEAD
                            + ")?(?:(?<old>Q)|(?<at>[^Q;,.]{1,80}))"),
            rule(
                    Act.INSERT,
                    "(?:by )?inserting (?:immediately )?(?<where>after|before) (?:" + LEAD
                            + ")?(?:(?<old>Q)|(?<at>[^Q;]{1,120}?)),? ?(?:the following)?(?: new)?[^Q;]{0,60}?:? ?(?<new>Q)"),
            rule(Act.INSERT, "(?:by )?inserting [^Q;]{0,80}?(?<where>after|before) (?<at>[^Q;:]{1,80}?): ?(?<new>Q)"),
            rule(
                    Act.INSERT,
                    "(?:by )?inserting (?:[^Q;]{0,60}?)(?<new>Q)(?: (?<where>at the (?:end|beginning|appropriate place)))?"),
            rule(
                    Act.INSERT,
                    "(?:by )?adding (?:[^Q;]{0,20}?)(?<where>at the (?:end|beginning)|after|before)(?<at>[^Q;]{0,120}?)(?:the following[^Q;]{0,60}?)?:? ?(?<new>Q)"),
            rule(Act.INSERT, "(?:by )?adding (?:[^Q;]{0,80}?)(?<new>Q)(?: (?<where>at the (?:end|beginning)))?"),
            rule(
                    Act.RENUMBER,
                    "(?:by )?(?:redesignating|renumbering) (?<at>[^Q;]{1,160}?) as (?<as>[^Q;]{1,160}?)(?=,? respectively|[;.]|,? and (?:by |in |inserting|striking|adding|moving)|,? by | ?$)(?:,? respectively)?"),
            rule(Act.REPLACE, "(?:by )?amending (?<at>[^Q;]{1,120}?) to read[^Q;]{0,60}?(?<new>Q)"),
            rule(
                    Act.SUBJECT_REPLACED,
                    "(?:is|are)(?: hereby| further)? (?:amended|revised)(?: so as)? to read[^Q;]{0,60}?(?<new>Q)"),
            rule(
                    Act.SUBJECT_REPLACED,
                    "(?:is|are|shall be)(?: hereby)? (?:replaced (?:by|with)|substituted (?:by|for|with))[^Q;.]{0,80}?(?<new>Q)"),
            rule(
                    Act.SUBJECT_RENUMBERED,
                    "(?:becomes?|(?:is|are|shall be)(?: hereby)? (?:renumbered|redesignated)(?: as)?) (?<as>[^Q;.]{1,80})"),
            rule(
                    Act.SUBJECT_DELETED,
                    "(?:is|are|shall be)(?: each)?(?: hereby)? (?:repealed|revoked|omitted|deleted)\\b"),
            rule(
                    Act.REPLACE,
                    "for (?:" + LEAD + ")?(?:from )?(?<old>Q)[^Q;]{0,60}?(?:to Q)?[^Q;]{0,60}?" + PUT + "(?<new>Q)"),
            rule(Act.REPLACE, "for (?<at>[^Q;]{1,120}?),? ?" + PUT + "(?<new>Q)"),
            rule(Act.INSERT, "(?<where>after|before) (?:" + LEAD + ")?(?<old>Q)[^Q;]{0,60}?" + ADDED + "(?<new>Q)"),
            rule(Act.INSERT, "(?<where>after|before) (?<at>[^Q;]{1,120}?),? ?" + ADDED + "(?<new>Q)"),
            rule(
                    Act.INSERT,
                    "(?<where>at the (?:end|beginning|appropriate place))(?<at>[^Q;]{0,100}?),? ?" + ADDED
                            + "(?<new>Q)"),
            rule(
                    Act.INSERT,
                    "there (?:is|are|shall be) (?:inserted|added)[^Q;]{0,20}?(?<where>after|before|at the end)(?<at>[^Q;]{0,100}?)(?<new>Q)"),
            rule(
                    Act.INSERT,
                    "the following [^Q;.]{1,60}?(?:is|are|shall be) (?:hereby )?(?:added|inserted|appended)(?:[^Q;.]{0,30}?(?<where>after|before) (?<at>[^Q;.:]{1,60}))?[^Q;]{0,60}?(?<new>Q)"),
            rule(Act.DELETE, "(?:omit|leave out|delete) (?:" + LEAD + ")?(?:from )?(?<old>Q)(?: to (?:Q|the end))?"),
            rule(Act.DELETE, "(?:omit|leave out|delete) (?<at>[^Q;.]{1,120}?)(?=[;.,]| and | ?$)"),
            rule(
                    Act.REPLACE,
                    "the substitution (?:in (?<within>[^Q;]{1,100}?) )?for (?:" + LEAD
                            + ")?(?:(?<old>Q)|(?<at>[^Q;]{1,120}?)) of [^Q;]{0,80}?(?<new>Q)"),
            rule(
                    Act.INSERT,
                    "the (?:insertion|addition) [^Q;]{0,80}?(?<where>after|before) (?:" + LEAD
                            + ")?(?:(?<old>Q)|(?<at>[^Q;]{1,100}?)) of [^Q;]{0,80}?(?<new>Q)"),
            rule(
                    Act.INSERT,
                    "the (?:insertion|addition)(?<at> (?:in|to) [^Q;]{1,100}?)?(?: at the end[^Q;]{0,60}?)? of [^Q;]{0,80}?(?<new>Q)"),
            rule(
                    Act.DELETE,
                    "the (?:deletion|repeal|omission) (?:in (?<within>[^Q;]{1,80}?) )?of (?:" + LEAD
                            + ")?(?:(?<old>Q)|(?<at>[^Q;,.]{1,100}))"));

    /** Words at which a rule can begin. */
    static final Pattern BEGINNINGS = Pattern.compile(
            "\\b(?:by (?=striking|inserting|adding|redesignating|renumbering|amending)|striking|inserting|adding|redesignating|renumbering|amending|is|are|shall be|becomes?|[Ff]or|[Aa]fter|[Bb]efore|[Aa]t the (?=end|beginning|appropriate)|[Tt]here (?=is|are|shall)|[Tt]he (?=following|substitution|insertion|addition|deletion|repeal|omission)|[Oo]mit|[Ll]eave out|[Dd]elete)\\b");

    /** Longest order that is read, in characters. */
    static final int REACH = 600;

    /** What a group of the last match holds, {@code ""} when the rule has none of this name or it took no part. */
    String group(Matcher matcher, String name) {
        if (!pattern.pattern().contains("(?<" + name + ">")) {
            return "";
        }
        String words = matcher.group(name);
        return words == null ? "" : words;
    }

    private static EnglishRule rule(Act act, String pattern) {
        String lowered = "(?i:" + pattern.replace('Q', InstructionText.MARK) + ")";
        return new EnglishRule(act, Pattern.compile(lowered));
    }
}
