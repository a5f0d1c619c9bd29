/** Pages on which members take part. */
package org.yoriai.web.citizen;
