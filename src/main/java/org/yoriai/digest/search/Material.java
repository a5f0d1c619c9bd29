package org.yoriai.digest.search;

/** A clause, a briefing or an entry of the glossary, as it stands; {@code kind} only says which. */
public record Material(String id, String kind, String title, String text) {
    public Material {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a material needs an id");
        }
    }
}
