package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.BallotView;
import org.yoriai.outcome.Ballots;
import org.yoriai.outcome.Ratings;

/** Finds the one thing that the phase of an assembly asks of the visitor. */
@RequestScoped
public class Asks {
    /** Seconds that people take for one argument, as a round figure for "about 4 minutes". */
    private static final int SECONDS_AN_ARGUMENT = 20;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    @Inject
    Deliberation deliberation;

    @Inject
    Ballots ballots;

    @Inject
    Ratings ratings;

    /** What it asks; whoever has a desk here is shown the way to it too. */
    public Ask of(Place place) {
        Ask ask = place.member() ? ofMember(place) : ofGuest(place);
        ReadingMessages more = words.reading();
        if (place.moderator()) {
            return ask.orElse(
                    more.desk_moderator(),
                    more.desk_moderator_go(),
                    place.page().href("/m/" + place.slug() + "/design"));
        }
        if (place.legislator()) {
            return ask.orElse(
                    more.desk_legislator(),
                    more.desk_legislator_go(),
                    place.page().href("/l/" + place.slug() + "/brief"));
        }
        if (visitor.has(Role.AUDITOR)) {
            return ask.orElse(
                    more.desk_auditor(),
                    more.desk_auditor_go(),
                    place.page().href("/m/" + place.slug() + "/complaints"));
        }
        if (!place.page().signedIn()) {
            return ask.orElse(
                    more.ask_member_already(), more.ask_login(), place.page().loginHref());
        }
        return ask;
    }

    private Ask ofMember(Place place) {
        OpenMessages say = words.open();
        ReadingMessages more = words.reading();
        return switch (place.assembly().phase()) {
            case PREPARING, INVITING ->
                new Ask(
                        more.ask_seated(),
                        more.ask_seated_text(
                                Days.full(place.assembly().startsOn().get(Phase.LEARNING), place.lang())),
                        more.ask_bill_go(),
                        place.href("/bill"));
            case LEARNING -> learn(place);
            case DELIBERATING -> {
                Deliberation.Progress progress = deliberation.progress(visitor.assembly(), visitor.member());
                long minutes = Math.max(1, Math.round(progress.waiting() * SECONDS_AN_ARGUMENT / 60.0));
                yield progress.waiting() > 0
                        ? new Ask(
                                say.ask_vote(progress.waiting()),
                                say.ask_vote_text(minutes),
                                progress.voted() > 0 ? say.ask_vote_on() : say.ask_vote_go(),
                                place.href("/vote"))
                        : new Ask(
                                say.ask_write(),
                                say.ask_write_text(),
                                say.ask_write_go(),
                                place.href("/arguments/new"));
            }
            case DECIDING -> {
                BallotView ballot = ballots.view(place.assembly(), visitor.member());
                if (ballot.questions().isEmpty()) {
                    yield new Ask(say.ask_soon(), say.ask_soon_text(), say.ask_read_go(), place.href("/results"));
                }
                int left = ballot.questions().size() - ballot.voted();
                yield left > 0 && ballot.isOpen()
                        ? new Ask(
                                say.ask_ballot(left), say.ask_ballot_text(), say.ask_ballot_go(), place.href("/ballot"))
                        : new Ask(say.ask_wait(), say.ask_wait_text(), say.ask_wait_go(), place.href("/ballot"));
            }
            case REPORTED, REPLIED, TRACKING, CLOSED -> {
                List<Integer> waiting = ratings.waiting(visitor.assembly(), visitor.member());
                yield waiting.isEmpty()
                        ? outcome(place)
                        : new Ask(
                                words.record().ask_rate(waiting.size()),
                                words.record().ask_rate_text(),
                                words.record().rating_go(),
                                place.href("/recommendations/" + waiting.get(0) + "/rating"));
            }
        };
    }

    private Ask ofGuest(Place place) {
        OpenMessages say = words.open();
        ReadingMessages more = words.reading();
        AssemblyView assembly = place.assembly();
        if (assembly.phase() == Phase.PREPARING && place.moderator()) {
            return new Ask(
                    more.ask_prepare(),
                    more.ask_prepare_text(),
                    more.ask_prepare_go(),
                    place.page().href("/m/" + place.slug() + "/design"));
        }
        if (assembly.phase().allowsJoining()
                && assembly.members() < assembly.seats()
                && (assembly.openJoining()
                        || !visitor.signedIn()
                        || visitor.roles().isEmpty())) {
            return assembly.openJoining()
                    ? new Ask(say.ask_join(), say.ask_join_text(), say.ask_join_go(), place.href("/join"))
                    : new Ask(say.ask_invited(), say.ask_invited_text(), say.ask_invited_go(), place.href("/join"));
        }
        return switch (assembly.phase()) {
            case PREPARING, INVITING, LEARNING -> learn(place);
            case DELIBERATING, DECIDING ->
                new Ask(say.ask_read(), say.ask_read_text(), say.ask_read_go(), place.href("/results"));
            case REPORTED, REPLIED, TRACKING, CLOSED -> outcome(place);
        };
    }

    private Ask learn(Place place) {
        OpenMessages say = words.open();
        return new Ask(say.ask_learn(), say.ask_learn_text(), say.ask_learn_go(), place.href("/learn"));
    }

    private Ask outcome(Place place) {
        OpenMessages say = words.open();
        ReadingMessages more = words.reading();
        String href = place.href("/recommendations");
        return switch (place.assembly().phase()) {
            case REPLIED ->
                new Ask(
                        place.member() ? more.ask_replied_member() : say.ask_reply(),
                        say.ask_reply_text(),
                        say.ask_reply_go(),
                        href);
            case TRACKING -> new Ask(more.ask_promises(), more.ask_promises_text(), more.ask_promises_go(), href);
            case CLOSED -> new Ask(more.ask_closed(), more.ask_closed_text(), more.ask_closed_go(), href);
            default -> new Ask(say.ask_reported(), say.ask_reported_text(), say.ask_reported_go(), href);
        };
    }
}
