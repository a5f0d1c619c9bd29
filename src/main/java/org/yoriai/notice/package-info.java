/** What members are told of what happened to their words and in their assembly: made of events, read on their own page. */
package org.yoriai.notice;
