/** From bytes to canonical text: detection of format, language and jurisdiction, decoding, one reader a format. */
@org.jspecify.annotations.NullMarked
package org.yoriai.unbundling.source;
