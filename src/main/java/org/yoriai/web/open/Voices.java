package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Stance;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Page;
import org.yoriai.shared.Pseudonym;

/** Arguments and clauses in the words of pages. */
@RequestScoped
public class Voices {
    private static final int AT_ONCE = 200;

    @Inject
    Deliberation deliberation;

    @Inject
    Bills bills;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    private Contents contents;

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
                argument.submittedAt().toString(),
                contents(place).around(argument.clause()),
                say.support(argument.agree(), argument.pass(), argument.disagree(), argument.voters()),
                argument.translatedFor(lang));
    }

    /** Every visible argument by its id, in the order of the list. */
    public Map<UUID, ArgumentView> all(Pseudonym viewer) {
        Map<UUID, ArgumentView> all = new LinkedHashMap<>();
        String cursor = null;
        do {
            Page<ArgumentView> page = deliberation.list(visitor.assembly(), viewer, null, null, cursor, AT_ONCE);
            page.items().forEach(argument -> all.put(argument.id(), argument));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
