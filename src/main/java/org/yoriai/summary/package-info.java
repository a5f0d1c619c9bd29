/** Summaries: drafted from members' words, checked by gates, published by a moderator. */
package org.yoriai.summary;
