/** Assemblies, their phases and dates, invitations and membership. */
package org.yoriai.assembly;
