package org.yoriai.shared;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Set;

/** What this process is: its roles, its public name and where it may keep state. */
@ConfigMapping(prefix = "yoriai")
public interface InstanceConfig {
    /** Roles switched on in this process; what is off starts no thread, consumer or model. */
    Set<Service> roles();

    /** Host (and port) under which people reach us; part of every ledger origin, so it never comes from a request. */
    @WithName("public-host")
    String publicHost();

    /** Folder for Kafka Streams state and high-water marks; not the database's volume. */
    @WithName("state-dir")
    Path stateDir();

    /** Load the demo assemblies into an empty database. */
    @WithDefault("false")
    boolean demo();

    /** Whoever wants to may make an account at the login server; false where accounts come from elsewhere. */
    @WithDefault("true")
    boolean registration();

    /** This is a stack on somebody's own machine: pages may name the demo logins. */
    @WithName("local-stack")
    @WithDefault("false")
    boolean localStack();

    enum Service {
        WEB,
        SEQUENCER,
        OPINION,
        SUMMARY
    }
}
