package org.yoriai.unbundling.structure;

import org.yoriai.unbundling.Span;

/**
 * A unit as the structure of the text shows it, before anybody has read what it says.
 *
 * @param parent index of the piece that holds this one, −1 at the top
 * @param words where its own words begin: behind number and heading
 */
public record Piece(
        String eId,
        String level,
        String num,
        String heading,
        int parent,
        Span span,
        int words,
        boolean quoted,
        double confidence) {}
