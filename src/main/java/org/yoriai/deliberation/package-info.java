/** Arguments, votes on arguments, moderation. */
package org.yoriai.deliberation;
