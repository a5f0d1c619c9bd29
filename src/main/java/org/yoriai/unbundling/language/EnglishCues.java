package org.yoriai.unbundling.language;

import static org.yoriai.unbundling.language.Kind.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The closed list of English wordings for kinds of clauses that do not hang on the main modal verb. */
final class EnglishCues {

    private static final String MONEY = "(?:[$£€]|EUR|GBP|USD|ZAR|\\bR) ?\\d";

    private static final List<Cue> CUES = List.of(
            Cue.of(
                    DEFINITION,
                    "means mean include includes meaning meanings read defined definitions",
                    "[”’\"](?: ?\\([^()]{1,80}\\))?(?:,[^.;]{1,200},)? (?:means?|includes?|shall mean|ha(?:s|ve) the (?:same |respective )*meanings?|(?:is|are) (?:to be )?(?:read|defined|construed))\\b"
                            + "|(?:^|[,;] )(?i:the following definitions apply|ha(?:s|ve) the (?:same |respective )*meanings?)"),
            Cue.of(PROHIBITION, "unlawful", "(?i)\\bit (?:is|shall be) unlawful\\b"),
            Cue.of(PROHIBITION, "prohibited", "\\b(?:is|are|shall be) prohibited\\b"),
            Cue.of(
                    PROHIBITION,
                    "offence offense",
                    "\\b(?:commits|is guilty of|shall be guilty of) an offen[cs]e(?: under [^,;]{1,40})?,? (?:if|who|when|where|by)\\b"),
            Cue.of(
                    PENALTY,
                    "offence offense",
                    "\\b(?:commits|is guilty of|shall be guilty of) an offen[cs]e\\b(?! under [^,;]{1,40},? (?:if|who|when|where|by)\\b|,? (?:if|who|when|where|by)\\b)"),
            Cue.of(
                    DELEGATION,
                    "regulations regulation order orders rules acts act prescribed by-laws byelaws",
                    "\\b(?:may|shall|must|power to|empowered to)(?: [\\w’,-]+){0,8}? (?:by|in|under|make|makes|making|issue|prescribe|promulgate|adopt|amend|vary|lay)(?: [\\w’-]+){0,4}? (?:regulations?|orders?|rules|by-?laws|byelaws|delegated acts?|implementing acts?|statutory instrument)\\b"
                            + "|\\b(?:(?:regulations|rules|by-?laws|orders?) under (?:this|sub)\\w*(?: \\S+){0,3}? (?:may|must|shall)|prescribed by (?:the )?(?:regulations|rules|order|Minister|Secretary))\\b"),
            Cue.of(
                    PENALTY,
                    "fine fined fines",
                    "\\b(?:shall be fined|liable(?: [\\w’-]+){0,8}? to a fine|a fine (?:not|of|in accordance))"),
            Cue.of(
                    PENALTY,
                    "imprisonment imprisoned",
                    "\\b(?:imprisonment (?:for|not)|to imprisonment|be imprisoned|or imprisonment)\\b"),
            Cue.of(PENALTY, "conviction", "\\bliable,? (?:on|upon) (?:summary )?conviction"),
            Cue.of(PENALTY, "penalties", "\\bpenalties (?:applicable|for|to be imposed)\\b"),
            Cue.of(
                    PENALTY,
                    "penalty penalties",
                    "\\b(?:civil|monetary|criminal|administrative|pecuniary|financial) penalt(?:y|ies)\\b|liable(?: [\\w’-]+){0,6}? to a penalty"),
            Cue.of(PENALTY, "scale", "\\blevel \\d on the standard scale"),
            Cue.of(APPROPRIATION, "appropriated", "\\b(?:authorized to be|are|is|hereby|there is) appropriated\\b"),
            Cue.of(
                    APPROPRIATION,
                    "available",
                    MONEY + "[^;]{0,160}\\b(?:to remain|remains?|shall be|be made|made) available\\b"),
            Cue.of(
                    APPROPRIATION,
                    "money moneys funds",
                    "\\bout of (?:the )?(?:money|moneys|monies|funds) (?:provided|appropriated|voted)\\b"),
            Cue.of(
                    APPROPRIATION,
                    "grant grants loan loans subsidy subsidies",
                    "\\b(?:grants?|loans?|subsid(?:y|ies))\\b[^.;]{0,60}" + MONEY),
            Cue.of(
                    APPROPRIATION,
                    "pay paid transfer credited",
                    "\\b(?:pay|paid|transfer|credited)\\b[^.;]{0,40}" + MONEY
                            + "[^.;]{0,60}\\b(?:into|from|out of|to) [^.;]{0,40}\\b(?i:fund|treasury|account)\\b"),
            Cue.of(
                    COMMENCEMENT,
                    "force effect operation",
                    "\\b(?:comes? into (?:force|operation|effect)|enters? into force|ent(?:er|ry) into force|takes? effect|be(?:comes?)? effective)\\b"),
            Cue.of(
                    COMMENCEMENT,
                    "effective apply",
                    "(?i)^(?:effective (?:date|on)|(?:this|the amendments made by) [^.;]{1,60} (?:shall apply|applies|apply) (?:from|to [^.;]{1,80} (?:after|beginning)))"),
            Cue.of(
                    COMMENCEMENT,
                    "apply applies",
                    "^(?:Articles?|Sections?|Paragraphs?|Chapters?|Parts?|It|They)\\b[^.;]{0,80} (?:shall apply|applies|apply) (?:as )?(?:from|with effect from) \\d"),
            Cue.of(SUNSET, "effect", "\\bceases? to (?:have|be in) (?:effect|force)\\b"),
            Cue.of(
                    SUNSET,
                    "expires expire terminates terminate",
                    "\\b(?i:(?:act|section|subsection|part|title|chapter|regulations?|order|directive|paragraph|provisions?|authority|program|commission|this|amendments?)\\b[^.;]{0,80}\\b(?:expires?|terminates?))\\b"),
            Cue.of(REPEAL, "repealed omitted revoked", "\\b(?:is|are|be) (?:hereby )?(?:repealed|revoked)\\b"),
            Cue.of(
                    PROCEDURE,
                    "application applications apply applies applying",
                    "\\b(?:(?:an?|the|any|each|every|such) applications?\\b|(?:may|must) apply (?:in writing )?(?:to [^,;.]{1,60} )?for (?!the purposes?\\b)|appl(?:y|ies|ying) (?:in writing )?(?:to|for) (?:an?|the|that|any)\\b (?:\\w+ ){0,3}?(?:council|court|authority|minister|commission|board|agency|permit|licen[cs]e|tribunal|registrar|secretary|approval|order|certificate|director|registration|grant|commissioner|exemption|municipality|city|chief|department|office|body|administrator|regulator|consent)\\b)"),
            Cue.of(
                    PROCEDURE,
                    "notice notify notifies",
                    "\\b(?:notice|notify|notifies)\\b[^.;]{0,80}\\b(?:within|not later than|no later than|at least|before the end of)\\b|\\b(?:within|not later than|no later than|at least)\\b[^.;]{0,80}\\b(?:notice|notify)\\b"),
            Cue.of(PROCEDURE, "hearing", "\\b(?:an?|the|public|opportunity for an?) hearing\\b"),
            Cue.of(
                    PROCEDURE,
                    "vote votes voting quorum",
                    "\\b(?:quorum|majority of votes|by (?:a )?(?:majority|casting )?vote|casting vote|entitled to vote|majority vote)\\b"),
            Cue.of(
                    PROCEDURE,
                    "appeal appeals",
                    "\\b(?:may appeal|appeal (?:to|against|lies)|appeals? (?:to|against))\\b"),
            Cue.of(
                    INSTITUTION,
                    "established establishes establish body",
                    "(?i)\\b(?:there (?:is|are|shall be)(?: hereby)? (?:established|created|constituted)|(?:is|are) hereby (?:established|created)|there (?:is|shall) (?:to )?be an? |(?:is|shall be) a body corporate|shall establish an? (?:\\w+ ){0,4}?(?:office|council|committee|commission|board|fund|authority|agency|program(?:me)?|institute|advisory)\\b)"),
            Cue.of(
                    INSTITUTION,
                    "be",
                    "(?i)^there (?:is|are|shall) (?:to )?be (?:an? |the )?(?:\\w+ ){0,4}?(?:office|council|committee|commission|board|fund|authority|agency|commissioner|tribunal|body)\\b"),
            Cue.of(
                    REPORT,
                    "report reports publish publishes published review",
                    "\\b(?:(?:submit|publish|prepare|lay|make|transmit|provide|present|issue|send|produce)\\w*\\b[^.;]{0,120}\\breports?\\b|reports? to\\b|publish(?:es|ed)? |review the (?:operation|effect|application|implementation|impact)|reports? (?:annually|on))"),
            Cue.of(
                    EXCEPTION,
                    "apply applies",
                    "\\b(?:does|do|shall|is|are)(?: not| no longer)(?: to)? apply\\b|\\bapplies? (?:only|except)\\b"),
            Cue.of(
                    EXCEPTION,
                    "except unless",
                    "(?:^(?i:except|unless)\\b|, except\\b|\\bexcept (?:as|that|where|in|for|to|with|if)\\b)"),
            Cue.of(EXCEPTION, "notwithstanding despite", "^(?i:notwithstanding|despite)\\b"),
            Cue.of(EXCEPTION, "nothing", "^(?i:nothing in)\\b"),
            Cue.of(
                    DEEMING,
                    "treated deemed taken regarded considered presumed",
                    "\\b(?:(?:is|are|be|being) (?:to be )?(?:treated (?:as|for)|deemed|taken to|regarded as|considered to be|presumed)|shall be (?:treated|deemed|regarded|taken|considered))\\b"),
            Cue.of(
                    PURPOSE,
                    "purpose purposes object objects objective aim aims",
                    "(?i)(?<!\\bfor )\\bthe (?:main |general |principal )?(?:purposes?|objects?|objectives?|aims?) of (?:this|these) (?:act|bill|by-laws?|byelaws?|ordinance|regulations?|directive|decision|order|rules?|code|law|policy|part|section|article|chapter|title)\\b"),
            Cue.of(
                    PURPOSE,
                    "congress parliament",
                    "\\b(?:Congress (?:finds|declares)|sense of (?:the )?Congress|sense of the (?:Senate|House))\\b"),
            Cue.of(PURPOSE, "subject lays", "^This (?:Regulation|Directive) (?:lays down|establishes) "),
            Cue.of(
                    TITLE,
                    "cited called known",
                    "\\b(?:may|shall|is to|can)(?: together)? be (?:cited|called|known) (?:together )?as\\b|^(?:This|The) (?:Act|By-law|Bill|Ordinance|Code|Law)[^.;]{0,30} is called\\b"),
            Cue.of(
                    EXTENT,
                    "extends extend",
                    "\\b(?:extends? (?:only )?(?:to (?:(?:the whole|all|any part) of )?(?:England|Wales|Scotland|Northern|the United|Great|Isle|the Isle|the same)))"),
            Cue.of(
                    EXTENT,
                    "applies apply",
                    "^This (?:Act|By-law|Ordinance|Code|Law|Policy|Regulation|Directive|Decision|Order|Part|Chapter) (?:shall apply|applies) (?:to|in|throughout|within)\\b"),
            Cue.of(
                    SEVERABILITY,
                    "invalid unconstitutional severable",
                    "\\b(?:held (?:to be )?(?:invalid|unconstitutional|unenforceable)|(?:invalid|unconstitutional)[^.;]{0,120}(?:remainder|remaining)|severable)\\b"),
            Cue.of(
                    TRANSITIONAL,
                    "effect force continue continues",
                    "\\bcontinues? (?:to have effect|in (?:force|effect|operation)|to apply|to be)\\b"),
            Cue.of(
                    TRANSITIONAL,
                    "immediately transitional before",
                    "\\b(?:immediately before (?:the (?:day|date)|commencement|this|that|section)|transitional)\\b"));

    private static final Map<String, List<Cue>> BY_TRIGGER = byTrigger();

    private EnglishCues() {}

    private static Map<String, List<Cue>> byTrigger() {
        Map<String, List<Cue>> out = new HashMap<>();
        for (Cue cue : CUES) {
            for (String trigger : cue.triggers()) {
                out.computeIfAbsent(trigger, word -> new ArrayList<>()).add(cue);
            }
        }
        return out;
    }

    /** The wordings that can be there when this lower-case word is. */
    static List<Cue> of(String word) {
        return BY_TRIGGER.getOrDefault(word, List.of());
    }
}
