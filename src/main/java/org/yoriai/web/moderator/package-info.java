/** Pages of moderators: convening, the bill, the queue, summaries, the ballot, the public log. */
package org.yoriai.web.moderator;
