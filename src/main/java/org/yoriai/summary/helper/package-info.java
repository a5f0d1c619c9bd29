/**
 * A helper for each member: it explains, looks at what she is about to say, and finds what she asks for in the materials,
 * with no generative model unless she asks the one that the members of her assembly chose. It never votes, sends or decides, is
 * the same for everybody, and what she asks it is hers alone.
 */
package org.yoriai.summary.helper;
