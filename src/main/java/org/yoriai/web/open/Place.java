package org.yoriai.web.open;

import java.util.List;
import java.util.UUID;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.shared.Lang;
import org.yoriai.web.PageContext;

/**
 * What every page of one assembly knows beside its own content.
 *
 * @param person the visitor's bird name and role, or the name she logged in with, or {@code null}
 * @param member whether she has a member's seat, {@code moderator} and {@code legislator} likewise
 * @param phases the five dots of the phase strip
 * @param notice what to say after an act, or {@code null}
 */
public record Place(
        PageContext page,
        AssemblyView assembly,
        String person,
        boolean member,
        boolean moderator,
        boolean legislator,
        List<Dot> phases,
        String notice) {

    /** One dot of the phase strip; {@code state} is done, now or next. */
    public record Dot(String label, String date, String state) {}

    /** The same page that says something after an act. */
    public Place saying(String words) {
        return new Place(page, assembly, person, member, moderator, legislator, phases, words);
    }

    public Lang lang() {
        return page.lang();
    }

    public String slug() {
        return assembly.slug();
    }

    public String title() {
        return assembly.title().in(lang());
    }

    public String question() {
        return assembly.question().in(lang());
    }

    /** The address of a page of this assembly; {@code path} begins with a slash or is empty. */
    public String href(String path) {
        return page.href("/a/" + slug() + path);
    }

    /** The whole chain of one object. */
    public String trace(UUID id) {
        return page.href("/trace/" + id);
    }

    /** Where one writes on a clause. */
    public String writeOn(String eId) {
        return href("/arguments/new?clause=" + eId);
    }

    /** Where one replies to an argument. */
    public String writeTo(UUID argument) {
        return href("/arguments/new?reply=" + argument);
    }

    /** {@code /en/a/shared-streets}. */
    public String home() {
        return href("");
    }
}
