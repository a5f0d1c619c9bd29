/** Facts leaving a transaction: envelope, outbox, consume-once, dead letters, the live stream. */
package org.yoriai.events;
