/** The log: numbers every event of an assembly without gaps and relays it to Kafka in that order. */
package org.yoriai.ledger;
