/** Faults made on purpose on the real servers, while people vote. */
package org.yoriai.drill;
