package org.yoriai.digest.search;

/**
 * A clause, a briefing or an entry of the glossary, as it stands.
 *
 * @param kind only says which
 * @param place where a reader finds it; an answer names a place once, however many materials stand there
 * @param title its heading, searched with it
 * @param around headings of the parts it stands in, searched with less weight; may be empty
 */
public record Material(String id, String kind, String place, String title, String around, String text) {
    public Material {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a material needs an id");
        }
    }

    /** In a place of its own. */
    public Material(String id, String kind, String title, String text) {
        this(id, kind, id, title, "", text);
    }

    /** Of all that is searched, in {@code char}s. */
    public int length() {
        return title.length() + around.length() + text.length();
    }
}
