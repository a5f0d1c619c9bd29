package org.yoriai.summary.generate;

import java.util.UUID;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.ModelStamp;
import org.yoriai.summary.Wording.Chosen;
import org.yoriai.summary.Wording.Worded;

/** Who words a summary: fixed frames, or a model on a server. A closed set. */
sealed interface Generator permits Generator.Extractive, Remote {
    /** Who it would be, wording this. */
    ModelStamp stamp(DigestResult extractive);

    Worded word(UUID assembly, Chosen chosen);

    /** Fixed frames: always there, needs nothing. */
    record Extractive() implements Generator {
        @Override
        public ModelStamp stamp(DigestResult extractive) {
            return extractive.model();
        }

        @Override
        public Worded word(UUID assembly, Chosen chosen) {
            return Worded.extractive(chosen.extractive());
        }
    }
}
