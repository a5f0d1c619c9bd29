/**
 * Summaries: drafted from members' words, checked by gates, published by a moderator. What is published quotes members
 * verbatim in every sentence, and says so in its place when words that it quotes are no longer to be read.
 */
package org.yoriai.summary;
