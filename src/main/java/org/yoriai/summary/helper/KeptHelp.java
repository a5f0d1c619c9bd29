package org.yoriai.summary.helper;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.yoriai.identity.Kept;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

/** What a member asked the helper: in her export, and gone with her. */
@ApplicationScoped
@Priority(45)
class KeptHelp implements Kept {
    @Inject
    HelperStore store;

    @Inject
    Helper helper;

    record All(boolean on, List<NoteView> questions) {}

    @Override
    public String part() {
        return "helper";
    }

    @Override
    public Object of(AssemblyId assembly, Pseudonym member) {
        return new All(!store.isOff(assembly, member), store.notes(assembly, member, helper.oldest()));
    }

    @Override
    public void forget(AssemblyId assembly, Pseudonym member, Pseudonym nobody) {
        store.forgetMember(assembly, member);
        helper.forgetVectors(assembly);
    }
}
