package org.yoriai.web.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.opinion.NextArgument;
import org.yoriai.outcome.Replies;
import org.yoriai.summary.OwnWords;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Ask;
import org.yoriai.web.open.Asks;
import org.yoriai.web.open.Days;
import org.yoriai.web.open.Place;
import org.yoriai.web.open.Places;
import org.yoriai.web.open.Replied;
import org.yoriai.web.open.Voice;
import org.yoriai.web.open.Voices;
import org.yoriai.web.open.Words;

/** What needs me now: the next argument, the ballot, replies to my words, answers of the authority, what comes next. */
@Path("/{lang:en|ja}/a/{assembly}/now")
@Produces(MediaType.TEXT_HTML)
public class NowController {
    private static final int SHOWN = 4;

    /** A phase with its day, for the timeline. */
    public record Due(String date, String datetime, String title, String text, String href, String state) {}

    /** One of my arguments with what became of it. */
    public record Mine(Voice voice, String status, String statusText, String kind, int replies) {}

    /** Somebody's words to mine; {@code mine} is the beginning of what they answer. */
    public record Reply(Voice voice, Voice mine) {}

    /** What the authority answered. */
    public record Answer(String title, String href, String decision, String kind, String reason, String when) {}

    /**
     * All that waits.
     *
     * @param next the argument that she is asked about next, or {@code null}
     * @param ownWords quotes of hers in drafts of summaries that she has not answered for
     */
    public record Waiting(
            Voice next,
            long voted,
            long all,
            int ownWords,
            List<Reply> replies,
            List<Answer> answers,
            List<Mine> mine) {
        /** My words of which I am asked whether they still hold. */
        public List<Mine> asked() {
            return mine.stream()
                    .filter(each -> each.voice().argument().asksAuthor())
                    .toList();
        }

        public List<Mine> others() {
            return mine.stream()
                    .filter(each -> !each.voice().argument().asksAuthor())
                    .toList();
        }

        public boolean isQuiet() {
            return replies.isEmpty() && answers.isEmpty() && asked().isEmpty() && ownWords == 0;
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance now(Place place, Ask ask, Waiting waiting, List<Due> dates);
    }

    @Inject
    Deliberation deliberation;

    @Inject
    NextArgument asking;

    @Inject
    OwnWords ownWords;

    @Inject
    Replies authority;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    Asks asks;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance now() {
        Place place = places.here();
        return pages.page(
                Templates.now(place, asks.of(place), place.member() ? waiting(place) : nothing(place), dates(place)));
    }

    private Waiting nothing(Place place) {
        return new Waiting(null, 0, 0, 0, List.of(), answers(place), List.of());
    }

    private Waiting waiting(Place place) {
        boolean votes = place.assembly().phase().allowsVotes();
        NextArgument.Turn turn = votes
                ? asking.of(visitor.assembly(), visitor.member())
                : new NextArgument.Turn(Optional.empty(), 0, 0, 0);
        Voice next =
                turn.asked().map(asked -> voices.of(place, asked.argument())).orElse(null);
        List<ArgumentView> own = deliberation.of(visitor.assembly(), visitor.member(), SHOWN);
        Map<UUID, Integer> counts = deliberation.replyCounts(
                visitor.assembly(), own.stream().map(ArgumentView::id).toList());
        List<ArgumentView> said = deliberation.repliesTo(visitor.assembly(), visitor.member(), SHOWN);
        Map<UUID, Voice> answered = voices.some(
                place, said.stream().map(ArgumentView::replyTo).distinct().toList());
        return new Waiting(
                next,
                turn.answered(),
                turn.all(),
                ownWords.waiting(visitor.assembly(), visitor.member()),
                said.stream()
                        .filter(reply -> answered.containsKey(reply.replyTo()))
                        .map(reply -> new Reply(voices.of(place, reply), answered.get(reply.replyTo())))
                        .toList(),
                answers(place),
                own.stream()
                        .map(argument -> mine(place, argument, counts.getOrDefault(argument.id(), 0)))
                        .toList());
    }

    private List<Answer> answers(Place place) {
        if (place.assembly().phase().ordinal() < Phase.REPORTED.ordinal()) {
            return List.of();
        }
        return authority.newest(visitor.assembly(), SHOWN).stream()
                .map(given -> new Answer(
                        given.title().in(place.lang()),
                        place.href("/recommendations/" + given.number()),
                        words.open().decision(given.decision()),
                        Replied.kind(given.decision()),
                        given.reason().in(place.lang()),
                        Days.full(given.repliedAt(), place.lang())))
                .toList();
    }

    private Mine mine(Place place, ArgumentView argument, int replies) {
        return new Mine(
                voices.of(place, argument),
                argument.status(),
                words.open().status(argument.status()),
                Fate.kind(argument.status()),
                replies);
    }

    private List<Due> dates(Place place) {
        Phase now = place.assembly().phase();
        return Stream.of(Phase.values())
                .filter(phase -> phase.isPublic() && place.assembly().startsOn().containsKey(phase))
                .map(phase -> {
                    LocalDate day = place.assembly().startsOn().get(phase);
                    return new Due(
                            Days.full(day, place.lang()),
                            day.toString(),
                            words.open().phase_name(phase),
                            words.open().phase_text(phase),
                            null,
                            phase.ordinal() < now.ordinal() ? "done" : phase == now ? "now" : "next");
                })
                .toList();
    }
}
