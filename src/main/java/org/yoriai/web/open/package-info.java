/** Pages that everybody may read. */
package org.yoriai.web.open;
