package org.yoriai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.shared.Refused;

/**
 * Who is asking, and what she is in the assembly of the address. Filled by the rule of the method before it runs; a
 * use case takes what it needs from here and passes pseudonyms on, never the person.
 */
@RequestScoped
public class Visitor {
    @Inject
    Pseudonyms pseudonyms;

    private Lang lang = Lang.EN;
    private Person person;
    private String accountName = "";
    private Set<RealmRole> realmRoles = EnumSet.noneOf(RealmRole.class);
    private AssemblyId assembly;
    private Pseudonym member;
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    void speaks(Lang lang) {
        this.lang = lang;
    }

    void is(Person person, String accountName, Set<RealmRole> realmRoles) {
        this.person = person;
        this.accountName = accountName;
        this.realmRoles = realmRoles;
    }

    void enters(AssemblyId assembly, Pseudonym member, Set<Role> roles) {
        this.assembly = assembly;
        this.member = member;
        this.roles = roles;
    }

    public Lang lang() {
        return lang;
    }

    public boolean signedIn() {
        return person != null;
    }

    /** @throws Refused 401 when nobody is logged in */
    public Person person() {
        if (person == null) {
            throw new Refused(new Problem.Unauthenticated("login-needed"));
        }
        return person;
    }

    /** The name that she logged in with, to be shown to herself only; empty when nobody is logged in. */
    public String accountName() {
        return accountName;
    }

    public boolean has(RealmRole role) {
        return realmRoles.contains(role);
    }

    /** The assembly of the address. */
    public AssemblyId assembly() {
        if (assembly == null) {
            throw Refused.notFound();
        }
        return assembly;
    }

    /** Her pseudonym in the assembly of the address, whether or not she has a role there. */
    public Pseudonym member() {
        person();
        return member;
    }

    /** Her pseudonym for acts that belong to no assembly, such as convening one. */
    public Pseudonym onInstance() {
        return pseudonyms.onInstance(person());
    }

    public Optional<Pseudonym> memberIfSignedIn() {
        return Optional.ofNullable(member);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** Whose counts she reads: those of the assembly if she has a part in it, else those for everybody. */
    public Audience audience() {
        return Audience.of(!roles.isEmpty());
    }

    /** Her public pseudonym with respect to one subject. */
    public Pseudonym actor(UUID subject) {
        return pseudonyms.actor(assembly(), subject, member());
    }
}
