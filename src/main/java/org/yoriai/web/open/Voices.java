package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Stance;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Lang;
import org.yoriai.web.DayWords;

/** Arguments and clauses in the words of pages. */
@RequestScoped
public class Voices {
    @Inject
    Deliberation deliberation;

    @Inject
    Bills bills;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    private Contents contents;

    private final Map<UUID, Optional<Voice>> read = new HashMap<>();

    /** The bill of the assembly of this page; read once a request. */
    public Contents contents(Place place) {
        if (contents == null) {
            contents = new Contents(
                    place, words.open(), bills.published(visitor.assembly()).orElse(null));
        }
        return contents;
    }

    public Voice of(Place place, ArgumentView argument) {
        Lang lang = place.lang();
        OpenMessages say = words.open();
        return new Voice(
                argument,
                place.href("/arguments/" + argument.id()),
                argument.textIn(lang),
                argument.text().langOf(lang),
                argument.by().in(lang),
                argument.stance(),
                Stance.of(argument.stance()).map(say::stance).orElse(argument.stance()),
                Days.full(argument.submittedAt(), lang),
                DayWords.machine(argument.submittedAt()),
                contents(place).around(argument.clause()),
                support(say, argument),
                argument.translatedFor(lang),
                place.href("/vote?argument=" + argument.id()),
                argument.changes().in(lang),
                argument.changes().langOf(lang),
                carried(argument, lang));
    }

    /** The counts in words, and how many answers they do not hold. */
    private static String support(OpenMessages say, ArgumentView argument) {
        if (argument.newer() > 0 && argument.voters() == 0) {
            return say.told_none(argument.newer());
        }
        String counts = say.support(argument.agree(), argument.pass(), argument.disagree(), argument.voters());
        return argument.newer() == 0 ? counts : counts + " – " + say.told_newer(argument.newer());
    }

    private String carried(ArgumentView argument, Lang lang) {
        ArgumentView.Carried carried = argument.carried();
        if (carried == null) {
            return null;
        }
        VersionMessages say = words.of(VersionMessages.class);
        String since = Days.full(carried.since(), lang);
        return switch (carried.code()) {
            case "marked" -> say.marked(since);
            case "gone" -> say.gone_note(since);
            default ->
                argument.mine()
                        ? carried.confirmed() ? say.confirmed_mine() : say.asked_mine(since)
                        : asked(say, carried, since);
        };
    }

    private static String asked(VersionMessages say, ArgumentView.Carried carried, String since) {
        String asked = carried.voteBefore()
                ? say.asked_vote(since)
                : carried.confirmed() ? say.asked_confirmed(since) : say.asked(since);
        return carried.confirmed() ? asked + " " + say.confirmed() : asked;
    }

    /** The visible ones among these arguments, in the order of the ids: one statement for those not yet read in this request. */
    public Map<UUID, Voice> some(Place place, Collection<UUID> ids) {
        List<UUID> unread = ids.stream().filter(id -> !read.containsKey(id)).toList();
        if (!unread.isEmpty()) {
            unread.forEach(id -> read.put(id, Optional.empty()));
            deliberation
                    .some(visitor.assembly(), visitor.memberIfSignedIn().orElse(null), unread)
                    .forEach((id, argument) -> read.put(id, Optional.of(of(place, argument))));
        }
        Map<UUID, Voice> some = new LinkedHashMap<>();
        for (UUID id : ids) {
            read.get(id).ifPresent(voice -> some.put(id, voice));
        }
        return some;
    }
}
