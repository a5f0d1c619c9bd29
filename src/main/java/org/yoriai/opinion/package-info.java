/** Votes become maps: a Kafka Streams topology keeps them, snapshots are stored and shown. */
package org.yoriai.opinion;
