/** The invented town of Hoshinomori: loads its two assemblies into an empty database, through the same use cases as everybody's. */
package org.yoriai.demo;
