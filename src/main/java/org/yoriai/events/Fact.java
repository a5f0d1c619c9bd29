package org.yoriai.events;

import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

/**
 * One event with all that its envelope says.
 *
 * @param subject what it is about: argument, question, bill; the assembly itself otherwise
 * @param actor who did it, another pseudonym for each subject; {@code null} for acts of the assembly as a whole
 * @param replaces id of the event that this one replaces (a changed vote), or {@code null}
 * @param sealFor whose key the content is sealed with, so that erasing the key erases the content
 */
public record Fact(AssemblyId assembly, UUID subject, Pseudonym actor, UUID replaces, Event event, SealFor sealFor) {

    public static Fact of(AssemblyId assembly, UUID subject, Pseudonym actor, Event event, SealFor sealFor) {
        return new Fact(assembly, subject, actor, null, event, sealFor);
    }

    /** An act of the assembly as a whole: no actor, sealed with the assembly's own key. */
    public static Fact ofAssembly(AssemblyId assembly, UUID subject, Event event) {
        return new Fact(assembly, subject, null, null, event, new SealFor.Assembly(assembly));
    }
}
