/** Pages of legislators: what waits for a reply, the bill clause by clause, the reply, one page to print. */
package org.yoriai.web.legislator;
