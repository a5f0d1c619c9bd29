package org.yoriai.demo;

import jakarta.enterprise.context.ApplicationScoped;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

@ApplicationScoped
class DemoSummaries {
    void load(AssemblyId assembly, Pseudonym moderator) {}
}
