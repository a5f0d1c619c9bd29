package org.yoriai.web.citizen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the file with all that is kept of a person; Japanese in {@code messages/mine_ja.properties}. */
@MessageBundle(value = "mine", locale = "en")
public interface MineMessages {
    @Message("All that is kept of me")
    String title();

    @Message(
            "Everything that stood in Yoriai about you when this file was made, in every assembly. It also shows how you voted; keep it to yourself.")
    String lead();

    @Message("You have no seat in any assembly.")
    String no_assembly();

    @Message("Nothing")
    String none();

    @Message("Show")
    String signs_open();

    /** The name of a value; of one that has none here, as it is kept. */
    @Message("{#switch key}" + "{#case 'madeAt'}File made" + "{#case 'knownSince'}Known here since"
            + "{#case 'account'}Your account at the login server" + "{#case 'issuer'}Server" + "{#case 'subject'}Number"
            + "{#case 'erasure'}Erasure that you asked for" + "{#case 'askedAt'}Asked" + "{#case 'dueAt'}Due"
            + "{#case 'settings'}What you set" + "{#case 'seatTakenAt'}Seat taken"
            + "{#case 'decisions'}What may be done with your words: what you decided" + "{#case 'use'}Use"
            + "{#case 'given'}Answer" + "{#case 'at'}When" + "{#case 'lang'}Language" + "{#case 'seats'}Your seats"
            + "{#case 'title'}Title" + "{#case 'held'}Seats" + "{#case 'role'}Role" + "{#case 'name'}Name"
            + "{#case 'from'}From" + "{#case 'until'}Until"
            + "{#case 'modelBallots'}Choosing the model that words summaries" + "{#case 'papers'}Your papers"
            + "{#case 'approved'}Approved" + "{#case 'wanted'}Suggested or seconded" + "{#case 'model'}Model"
            + "{#case 'as'}How" + "{#case 'ownWords'}Whether a quote is what you meant"
            + "{#case 'answers'}Your answers" + "{#case 'meant'}Your answer"
            + "{#case 'contests'}Sentences that you contested" + "{#case 'sentence'}Sentence" + "{#case 'reason'}Reason"
            + "{#case 'decision'}Decision" + "{#case 'answer'}Answer"
            + "{#case 'represented'}How well summaries say what you think" + "{#case 'score'}Your mark"
            + "{#case 'helper'}The helper" + "{#case 'on'}Switched on" + "{#case 'questions'}What you asked"
            + "{#case 'question'}Question" + "{#case 'found'}Found" + "{#case 'cites'}What was found"
            + "{#case 'nearest'}Nearest places" + "{#case 'wording'}In the words of a model"
            + "{#case 'sentences'}Sentences" + "{#case 'text'}Words" + "{#case 'because'}Why there is no sentence"
            + "{#case 'quote'}Quote" + "{#case 'kind'}Kind" + "{#case 'passedAt'}Passed on to moderators"
            + "{#case 'doneAt'}Done" + "{#case 'quoted'}Where summaries quote you" + "{#case 'version'}Version"
            + "{#case 'words'}Your words and votes" + "{#case 'own-words'}Your words"
            + "{#case 'arguments'}What you wrote" + "{#case 'number'}Number" + "{#case 'stance'}Kind of argument"
            + "{#case 'changes'}Words of the law that it would change" + "{#case 'status'}State"
            + "{#case 'moderation'}What moderators decided" + "{#case 'rule'}Rule" + "{#case 'votes'}Your votes"
            + "{#case 'vote'}Your vote" + "{#case 'about-argument'}The words that it was on"
            + "{#case 'about-clause'}Clause" + "{#case 'allowedUses'}Uses that you allow"
            + "{#case 'appealsAndReports'}Your appeals and reports" + "{#case 'ground'}Ground"
            + "{#case 'outcome'}Outcome" + "{#case 'notices'}What you were told" + "{#case 'notice'}Notice"
            + "{#case 'readAt'}Read" + "{#case 'unread'}Not read yet"
            + "{#case 'opinion'}Where you stand on the opinion map" + "{#case 'group'}Group"
            + "{#case 'reviews'}Reviews of your votes" + "{#case 'appeal'}Your appeal" + "{#case 'answeredAt'}Answered"
            + "{#case 'ballots-kept'}Your ballots" + "{#case 'ballots'}What you voted" + "{#case 'asked'}Question"
            + "{#case 'choice'}Your choice" + "{#case 'ratings'}How you rated replies" + "{#case 'rating'}Your rating"
            + "{#case 'notes'}Private notes on clauses" + "{#case 'signs'}Signs for programs" + "{#case 'format'}Form"
            + "{#case 'assembly'}Assembly" + "{#case 'logindex'}Place in the log" + "{#case 'event'}Entry in the log"
            + "{#case 'tracker'}Sign in the published count" + "{#case 'textSha256'}Check sum of what you were asked"
            + "{#case 'ref'}Place" + "{#case 'promptVersion'}Version of the instruction" + "{#case 'id'}Number"
            + "{#case 'clause'}Clause" + "{#case 'argument'}Argument" + "{#case 'replyTo'}Reply to"
            + "{#case 'summary'}Summary" + "{#case 'ballot'}Ballot" + "{#case 'recommendation'}Recommendation"
            + "{#case 'signal'}Review" + "{#case 'notice.answered'}Told when somebody answers you"
            + "{#case 'notice.moderated'}Told when a moderator decides on your words"
            + "{#case 'notice.quoted'}Told when a summary quotes you"
            + "{#case 'notice.ballot'}Told when a ballot opens or is counted"
            + "{#case 'notice.reply'}Told when the authority replies"
            + "{#case 'notice.changed'}Told when a clause changes"
            + "{#case 'notice.phase'}Told when the assembly goes on" + "{#case 'notice.mail'}Mails"
            + "{#case 'notice.mail-lang'}Language of mails" + "{#case 'notice.mail-due'}Next mail"
            + "{#case 'notice.mail-key'}Key that switches mails off" + "{#else}{key}{/switch}")
    String label(String key);

    /** A code in words; {@code value} as it is kept, for one that has none here. */
    @Message("{#switch code}" + "{#case 'use-ai-digest'}Summaries and models" + "{#case 'use-open-data'}Open data"
            + "{#case 'given-true'}Yes" + "{#case 'given-false'}No" + "{#case 'found-true'}Yes"
            + "{#case 'found-false'}No" + "{#case 'on-true'}Yes" + "{#case 'unread-true'}Yes"
            + "{#case 'unread-false'}No" + "{#case 'on-false'}No" + "{#case 'lang-en'}English"
            + "{#case 'lang-ja'}Japanese" + "{#case 'setting-en'}English" + "{#case 'setting-ja'}Japanese"
            + "{#case 'setting-on'}Yes" + "{#case 'setting-off'}No" + "{#case 'setting-none'}None"
            + "{#case 'setting-daily'}Once a day" + "{#case 'setting-weekly'}Once a week"
            + "{#case 'role-member'}Member" + "{#case 'role-alternate'}Alternate" + "{#case 'role-observer'}Observer"
            + "{#case 'role-expert'}Expert" + "{#case 'role-facilitator'}Facilitator"
            + "{#case 'role-note-taker'}Note taker" + "{#case 'role-moderator'}Moderator"
            + "{#case 'role-legislator'}Legislator" + "{#case 'role-auditor'}Auditor" + "{#case 'stance-for'}For"
            + "{#case 'stance-against'}Against" + "{#case 'stance-question'}Question"
            + "{#case 'stance-wording'}Other words for the law" + "{#case 'status-waiting'}Waits for a moderator"
            + "{#case 'status-visible'}Everybody can read it" + "{#case 'status-hidden'}Hidden"
            + "{#case 'status-withdrawn'}You took it back"
            + "{#case 'status-merged'}Put together with another that says the same" + "{#case 'decision-approved'}Shown"
            + "{#case 'decision-hidden'}Hidden" + "{#case 'decision-restored'}Shown again"
            + "{#case 'decision-undone'}Put back"
            + "{#case 'decision-merged'}Put together with another that says the same"
            + "{#case 'decision-parted'}Taken apart again" + "{#case 'decision-upheld'}Stays hidden"
            + "{#case 'decision-kept'}Stays as it is" + "{#case 'decision-corrected'}Corrected"
            + "{#case 'decision-withdrawn'}Withdrawn" + "{#case 'rule-respect'}Respect"
            + "{#case 'rule-privacy'}Privacy" + "{#case 'rule-off-topic'}Off topic"
            + "{#case 'rule-advertising'}Advertising" + "{#case 'rule-unlawful'}Against the law"
            + "{#case 'vote-agree'}Agree" + "{#case 'vote-disagree'}Disagree" + "{#case 'vote-pass'}Pass"
            + "{#case 'vote-null'}Taken back" + "{#case 'choice-yes'}Yes" + "{#case 'choice-no'}No"
            + "{#case 'choice-abstain'}Abstain" + "{#case 'rating-fully'}Fully" + "{#case 'rating-mostly'}Mostly"
            + "{#case 'rating-hardly'}Hardly" + "{#case 'rating-not-at-all'}Not at all"
            + "{#case 'as-suggested'}Suggested" + "{#case 'as-seconded'}Seconded" + "{#case 'kind-clause'}Clause"
            + "{#case 'kind-briefing'}Briefing" + "{#case 'kind-term'}Term" + "{#case 'kind-plain'}Plain words"
            + "{#case 'kind-mine'}Your own words" + "{#case 'kind-appeal'}Appeal" + "{#case 'kind-report'}Report"
            + "{#case 'ground-insult'}Insult" + "{#case 'ground-private-data'}Somebody’s private data"
            + "{#case 'ground-off-topic'}Off topic" + "{#case 'ground-other'}Something else"
            + "{#case 'outcome-restored'}Shown or counted again" + "{#case 'outcome-upheld'}Stays as it was decided"
            + "{#case 'outcome-hidden'}Hidden" + "{#case 'outcome-kept'}Stays as it is" + "{#case 'meant-yes'}Yes"
            + "{#case 'meant-other'}Another sentence of mine" + "{#case 'meant-withdraw'}Take it out"
            + "{#case 'meant-no'}No" + "{#case 'about-argument-gone'}Nobody can read these words now"
            + "{#else}{value}{/switch}")
    String word(String code, String value);
}
