/** Models that word the frames around chosen quotes: off unless configured, held by limits and gates. */
package org.yoriai.summary.generate;
