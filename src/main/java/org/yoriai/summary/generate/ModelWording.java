package org.yoriai.summary.generate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.ModelStamp;
import org.yoriai.shared.AssemblyId;
import org.yoriai.summary.Wording;

/** The wording that serves an assembly. */
@ApplicationScoped
class ModelWording implements Wording {
    @Override
    public ModelStamp planned(AssemblyId assembly, DigestResult extractive) {
        return extractive.model();
    }

    @Override
    public Worded word(AssemblyId assembly, Chosen chosen) {
        return Worded.extractive(chosen.extractive());
    }

    @Override
    public void keep(AssemblyId assembly, UUID summary, Worded worded, Instant now) {}
}
