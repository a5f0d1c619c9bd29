package org.yoriai.unbundling;

import org.yoriai.unbundling.source.Format;

/**
 * What is known about the document as a whole.
 *
 * @param iri {@code /akn/{jurisdiction}/bill/{date}/{first 12 hex digits of sha256}}
 * @param title the first line that reads like a title, possibly empty
 * @param lang {@code en} or {@code ja}
 * @param sha256 of the source bytes, lower-case hex
 */
public record Bill(String iri, String title, String lang, Jurisdiction jurisdiction, Format format, String sha256) {}
