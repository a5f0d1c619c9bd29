/** What every part speaks: typed ids, problems (RFC 9457), paging, languages, the clock. Uses nothing of Yoriai. */
package org.yoriai.shared;
