package org.yoriai.unbundling;

import org.yoriai.unbundling.source.Format;

/**
 * What is known about the document as a whole.
 *
 * @param iri {@code /akn/{jurisdiction}/bill/{date}/{number}}: without a known date {@code 0001-01-01}, without a number the
 *     first 12 hex digits of {@code sha256}
 * @param title the first line that reads like a title, possibly empty
 * @param lang {@code en} or {@code ja}
 * @param sha256 of the source bytes, lower-case hex
 */
public record Bill(String iri, String title, String lang, Jurisdiction jurisdiction, Format format, String sha256) {}
