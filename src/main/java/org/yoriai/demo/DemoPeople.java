package org.yoriai.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yoriai.identity.Person;

/** Who is who in the demo. The first members and the staff have logins on the local stack; the others have none. */
@ApplicationScoped
class DemoPeople {
    private static final String ACCOUNT = "7a1c2d3e-0000-4000-8000-%012d";
    /** The logins wren, heron and plover; under which bird they are known in an assembly was drawn there. */
    private static final Set<Integer> WITH_LOGIN = Set.of(1, 2, 3);

    private static final int MODERATOR = 4;
    private static final int LEGISLATOR = 5;
    private static final int AUDITOR = 6;
    private static final int ADMINISTRATOR = 7;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    Person member(int number) {
        return WITH_LOGIN.contains(number) ? account(number) : new Person("urn:yoriai:demo", "member-" + number);
    }

    Set<Integer> withLogin() {
        return WITH_LOGIN;
    }

    Person moderator() {
        return account(MODERATOR);
    }

    /** Whoever runs the instance helps out; two moderators at least, so that one can decide on an appeal. */
    Person secondModerator() {
        return account(ADMINISTRATOR);
    }

    Person legislator() {
        return account(LEGISLATOR);
    }

    Person auditor() {
        return account(AUDITOR);
    }

    private Person account(int number) {
        return new Person(issuer, ACCOUNT.formatted(number));
    }
}
