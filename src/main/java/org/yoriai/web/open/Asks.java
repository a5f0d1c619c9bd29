package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.BallotView;
import org.yoriai.outcome.Ballots;

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

    public Ask of(Place place) {
        return place.member() ? ofMember(place) : ofGuest(place);
    }

    private Ask ofMember(Place place) {
        OpenMessages say = words.open();
        return switch (place.assembly().phase()) {
            case PREPARING, INVITING, LEARNING ->
                new Ask(say.ask_learn(), say.ask_learn_text(), say.ask_learn_go(), place.href("/learn"));
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
                BallotView ballot = ballots.view(visitor.assembly(), visitor.member());
                if (ballot.questions().isEmpty()) {
                    yield new Ask(say.ask_soon(), say.ask_soon_text(), say.ask_read_go(), place.href("/results"));
                }
                int left = ballot.questions().size() - ballot.voted();
                yield left > 0 && ballot.isOpen()
                        ? new Ask(
                                say.ask_ballot(left), say.ask_ballot_text(), say.ask_ballot_go(), place.href("/ballot"))
                        : new Ask(say.ask_wait(), say.ask_wait_text(), say.ask_wait_go(), place.href("/ballot"));
            }
            case REPORTED, REPLIED, TRACKING, CLOSED -> outcome(place);
        };
    }

    private Ask ofGuest(Place place) {
        OpenMessages say = words.open();
        AssemblyView assembly = place.assembly();
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
            case PREPARING, INVITING, LEARNING ->
                new Ask(say.ask_learn(), say.ask_learn_text(), say.ask_learn_go(), place.href("/learn"));
            case DELIBERATING, DECIDING ->
                new Ask(say.ask_read(), say.ask_read_text(), say.ask_read_go(), place.href("/results"));
            case REPORTED, REPLIED, TRACKING, CLOSED -> outcome(place);
        };
    }

    private Ask outcome(Place place) {
        OpenMessages say = words.open();
        boolean replied = place.assembly().phase().ordinal() > org.yoriai.assembly.Phase.REPORTED.ordinal();
        return replied
                ? new Ask(say.ask_reply(), say.ask_reply_text(), say.ask_reply_go(), place.href("/recommendations"))
                : new Ask(
                        say.ask_reported(),
                        say.ask_reported_text(),
                        say.ask_reported_go(),
                        place.href("/recommendations"));
    }
}
