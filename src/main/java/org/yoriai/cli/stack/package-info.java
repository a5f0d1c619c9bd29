/**
 * The stack on one machine, without containers: PostgreSQL, Kafka and Keycloak as child processes, and the application
 * in front of them.
 *
 * <p>Uses the JDK alone, so that {@code ./yoriai} can compile and run it before anything else is built, and so that the
 * tests start the very same servers. Guarantees: data survives a restart; nothing half-started stays behind when a start
 * fails; every child ends when the process that started it ends, however it ends.
 */
@org.jspecify.annotations.NullMarked
package org.yoriai.cli.stack;
