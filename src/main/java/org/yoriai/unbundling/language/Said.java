package org.yoriai.unbundling.language;

import java.util.List;
import java.util.Set;

/**
 * What one sentence says; the places of its actors count in the words it was read from.
 *
 * @param modality of the main verb, {@code ""} when the words are no sentence of their own
 */
record Said(Set<Kind> kinds, String modality, List<Actor> actors) {}
