package org.yoriai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SyntheticVotesTest {
    @Test
    void theVotesOfTheSmallShapeAreTheSameEverywhere() throws Exception {
        SyntheticVotes votes = SyntheticVotes.of(SyntheticVotes.Shape.S, 0);

        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(votes.csv(226_000).getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("beaac569d1a96bc270b182dd4ac55a2cbf2780037ae1c5cbacd318cfe3cb3eb5");
    }
}
