/** Ballots, recommendations and the authority's reply. */
package org.yoriai.outcome;
