package org.yoriai.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Under whom PostgreSQL runs. It refuses to run as root; an ordinary user needs nothing, and root becomes somebody else:
 * in a user name space of its own where the kernel allows it (the files stay root's), or else as {@code nobody}.
 */
enum PostgresUser {
    SELF(List.of()),
    NAME_SPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    PostgresUser(List<String> prefix) {
        this.prefix = prefix;
    }

    /** @throws StackProblem if this is root and neither way works */
    static PostgresUser find(Path home) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SELF;
        }
        for (var user : List.of(NAME_SPACE, NOBODY)) {
            var probe = user.wrap(List.of("test", "-x", home.toString()));
            if (Programs.exists(user.prefix.get(0)) && Programs.succeeds(probe.toArray(String[]::new))) {
                return user;
            }
        }
        throw new StackProblem(StackMessage.ROOT_NEEDS_USER);
    }

    List<String> wrap(List<String> command) {
        var line = new ArrayList<>(prefix);
        line.addAll(command);
        return line;
    }

    /** Gives the data folder to the user PostgreSQL runs as. */
    void own(Path folder) {
        if (this == NOBODY) {
            try {
                Files.setAttribute(folder, "unix:uid", 65534);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
