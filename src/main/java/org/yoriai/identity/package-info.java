/** Who is asking: OIDC person, pseudonyms, roles, consent. The only place that may know person and pseudonym together. */
package org.yoriai.identity;
