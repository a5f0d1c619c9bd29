package org.yoriai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.Seats;
import org.yoriai.identity.Settings;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Page;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/** What a person is told, in all her assemblies, and what she wants to be told. */
@ApplicationScoped
public class Notices {
    private static final String SETTING = "notice.";
    private static final int LARGEST_PAGE = 100;

    @Inject
    NoticeStore store;

    @Inject
    Seats seats;

    @Inject
    Settings settings;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    InstantSource clock;

    /** @param unread of all, not of the page */
    public record Told(Page<NoticeView> page, long unread) {}

    /** Newest first; {@code cursor} as the page before gave it, or {@code null}. */
    @Transactional
    public Told of(Person person, String cursor, int limit) {
        Map<AssemblyId, Pseudonym> me = me(person);
        Set<String> kinds = kinds(person);
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        int offset = Page.offset(cursor);
        NoticeStore.Counts counts = store.counts(me, kinds);
        List<NoticeView> shown = store.list(me, kinds, offset, size);
        return new Told(Page.of(shown, offset, counts.all()), counts.unread());
    }

    /** @param unread in how many groups of all, not of the page, something is unread */
    public record ToldTogether(Page<NoticeGroup> page, long unread) {}

    /** What was told of the same thing together, what was last added to first. */
    @Transactional
    public ToldTogether together(Person person, String cursor, int limit) {
        Map<AssemblyId, Pseudonym> me = me(person);
        Set<String> kinds = kinds(person);
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        int offset = Page.offset(cursor);
        NoticeStore.Counts counts = store.groupCounts(me, kinds);
        return new ToldTogether(Page.of(store.groups(me, kinds, offset, size), offset, counts.all()), counts.unread());
    }

    /** What she has not read and no mail counted yet, as far as a mail has room for it. */
    @Transactional
    public List<NoticeGroup> unmailed(Person person) {
        Map<AssemblyId, Pseudonym> me = me(person);
        return me.isEmpty() ? List.of() : store.unmailed(me, kinds(person), LARGEST_PAGE);
    }

    /** No mail will count what she was told up to now. */
    @Transactional
    public void mailNothingOfBefore(Person person) {
        store.mailed(me(person), kinds(person));
    }

    /** Notes that a mail counted these. */
    @Transactional
    public void mailed(Person person, List<NoticeGroup> groups) {
        if (!groups.isEmpty()) {
            store.mailed(me(person), kinds(person), groups);
        }
    }

    /** In how many groups something is unread. */
    @Transactional
    public long unread(Person person) {
        Map<AssemblyId, Pseudonym> me = me(person);
        return me.isEmpty() ? 0 : store.groupCounts(me, kinds(person)).unread();
    }

    /** Marks all as read. */
    @Transactional
    public void read(Person person) {
        store.read(me(person), kinds(person), null, clock.instant());
    }

    /** Marks one as read. @throws Refused 404 when she has no seat there */
    @Transactional
    public void read(Person person, AssemblyId assembly, long logindex) {
        Pseudonym member = me(person).get(assembly);
        if (member == null) {
            throw Refused.notFound();
        }
        store.read(Map.of(assembly, member), kinds(person), logindex, clock.instant());
    }

    /**
     * Marks those of a group as read that happened up to {@code until}.
     *
     * @throws Refused 404 when she has no seat there
     */
    @Transactional
    public void read(Person person, AssemblyId assembly, String kind, UUID about, long until) {
        Pseudonym member = me(person).get(assembly);
        if (member == null) {
            throw Refused.notFound();
        }
        store.read(Map.of(assembly, member), Set.of(kind), about, until, clock.instant());
    }

    /** What she wants to be told. */
    public Set<Topic> wanted(Person person) {
        Map<String, String> set = settings.of(person);
        Set<Topic> wanted = EnumSet.noneOf(Topic.class);
        for (Topic topic : Topic.values()) {
            if (!"off".equals(set.get(SETTING + topic.code()))) {
                wanted.add(topic);
            }
        }
        return wanted;
    }

    /** Chooses what she is told; what was told before comes back when it is chosen again. */
    public void want(Person person, Set<Topic> wanted) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            values.put(SETTING + topic.code(), wanted.contains(topic) ? "on" : "off");
        }
        settings.set(person, values);
    }

    private Set<String> kinds(Person person) {
        return wanted(person).stream().flatMap(topic -> topic.kinds().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Map<AssemblyId, Pseudonym> me(Person person) {
        Map<AssemblyId, Pseudonym> me = new LinkedHashMap<>();
        seats.of(person)
                .forEach(assembly -> me.put(assembly, pseudonyms.member(assembly, person.issuer(), person.subject())));
        return me;
    }
}
