package org.yoriai.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.proof.JsonValue.JsonArray;
import org.yoriai.proof.JsonValue.JsonObject;

class CommitmentTest {
    private static final Salt SALT = new Salt("1dbbdf3fcf74900b9d849d6ccf54e197733dcc04b42ba40dc6c2d93812ad6386");
    private static final JsonObject BODY = JsonObject.empty()
            .with("vote", "disagree")
            .with("tracker", "8ceeb7374f30316771b8d4d480cee00c")
            .with("note", "naïve 寄り合い € 😀");

    @Test
    void isTheHashOfDomainZeroByteSaltAndCanonicalBody() throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update("yoriai/commit/v1".getBytes(UTF_8));
        sha256.update((byte) 0);
        sha256.update(HexFormat.of().parseHex(SALT.hex()));
        sha256.update(
                "{\"note\":\"naïve 寄り合い € 😀\",\"tracker\":\"8ceeb7374f30316771b8d4d480cee00c\",\"vote\":\"disagree\"}"
                        .getBytes(UTF_8));

        assertThat(Commitment.of(SALT, BODY)).isEqualTo(HexFormat.of().formatHex(sha256.digest()));
        assertThat(Commitment.of(SALT, BODY))
                .isEqualTo("5eb4e44d2e739399e5f3b9a8ca606b76adefa68512485a6dde8b7f5d6a42b896");
    }

    @Test
    void changesWithEveryBitOfSaltAndBody() {
        Set<String> seen = new HashSet<>();
        seen.add(Commitment.of(SALT, BODY));
        for (int bit = 0; bit < 256; bit++) {
            byte[] salt = SALT.bytes();
            salt[bit / 8] ^= (byte) (1 << bit % 8);
            seen.add(Commitment.of(new Salt(HexFormat.of().formatHex(salt)), BODY));
        }
        seen.add(Commitment.of(SALT, BODY.with("more", "")));

        assertThat(seen).hasSize(258);
    }

    @Test
    void neverUsesASaltTwice() {
        SecureRandom random = new SecureRandom();
        Set<Salt> salts = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            salts.add(Opening.of(BODY, random).salt());
        }

        assertThat(salts).hasSize(1_000);
    }

    @Test
    void refusesABodyThatNoReceiptCouldShow() {
        JsonValue deep = new JsonArray(List.of());
        for (int i = 0; i < 29; i++) {
            deep = new JsonArray(List.of(deep));
        }
        JsonObject deepest = JsonObject.empty().with("a", deep);
        JsonObject receipt = JsonObject.empty().with("opening", new Opening(deepest, SALT).toJson());
        assertThat(Jcs.read(Jcs.canonical(receipt))).isEqualTo(receipt);

        JsonObject tooDeep = JsonObject.empty().with("a", new JsonArray(List.of(deep)));
        assertThatThrownBy(() -> Commitment.of(SALT, tooDeep)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opening(tooDeep, SALT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOpeningIsReadBackAsItWasWritten() {
        Opening opening = new Opening(BODY, SALT);

        assertThat(Opening.from(Jcs.read(opening.toCanonical()))).isEqualTo(opening);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"body\":{}}",
                "{\"body\":{},\"salt\":\"\"}",
                "{\"body\":{},\"salt\":1}",
                "{\"body\":[],\"salt\":\"1dbbdf3fcf74900b9d849d6ccf54e197733dcc04b42ba40dc6c2d93812ad6386\"}",
                "{\"body\":{},\"salt\":\"1DBBDF3FCF74900B9D849D6CCF54E197733DCC04B42BA40DC6C2D93812AD6386\"}",
                "{\"body\":{},\"salt\":\"1dbbdf3fcf74900b9d849d6ccf54e197733dcc04b42ba40dc6c2d93812ad6386\",\"x\":1}"
            })
    void anOpeningOfAnyOtherFormIsUnusable(String text) {
        assertThatThrownBy(() -> Opening.from(StrictJson.parse(text))).isInstanceOf(UnusableInput.class);
    }

    @Test
    void whatIsPrintedForALogTellsNothing() {
        assertThat(new Opening(BODY, SALT) + " " + SALT).doesNotContain("disagree", SALT.hex());
    }

    @Test
    void agreesWithThePublishedReceiptOfAVote() throws IOException {
        String[] receipt = new String(ReferenceData.read("trust/ledger/vote.tlog-proof"), UTF_8).split("\n", -1);
        JsonObject extra = (JsonObject) Jcs.read(Base64.getDecoder().decode(receipt[1].substring("extra ".length())));
        Envelope envelope = Envelope.from(requireNonNull(extra.get("envelope")));
        Opening opening = Opening.from(requireNonNull(extra.get("opening")));
        byte[] bundle = ReferenceData.read("trust/ledger/log/tile/entries/000.p/69");
        byte[] level0 = ReferenceData.read("trust/ledger/log/tile/0/000.p/69");

        assertThat(opening.commitment()).isEqualTo(envelope.commit());
        assertThat(envelope.isOpenedBy(opening)).isTrue();
        assertThat(envelope.isOpenedBy(new Opening(BODY.with("x", 1), SALT))).isFalse();
        assertThat(envelope.toCanonical()).isEqualTo(entry(bundle, 5));
        assertThat(LeafHash.of(envelope.toCanonical()).bytes())
                .isEqualTo(Arrays.copyOfRange(level0, 5 * Hash.LENGTH, 6 * Hash.LENGTH));
    }

    @Test
    void everyEntryOfThePublishedLogIsACanonicalEnvelopeAndHashesToItsTile() throws IOException {
        byte[] bundle = ReferenceData.read("trust/ledger/log/tile/entries/000.p/69");
        byte[] level0 = ReferenceData.read("trust/ledger/log/tile/0/000.p/69");

        for (int i = 0; i < 69; i++) {
            byte[] leaf = entry(bundle, i);
            assertThat(Envelope.from(Jcs.read(leaf)).toCanonical()).isEqualTo(leaf);
            assertThat(LeafHash.of(leaf).bytes())
                    .isEqualTo(Arrays.copyOfRange(level0, i * Hash.LENGTH, (i + 1) * Hash.LENGTH));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "'00', 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
    })
    void aLeafIsHashedBehindAZeroByte(String hex, String expected) {
        assertThat(LeafHash.of(HexFormat.of().parseHex(hex)).hex()).isEqualTo(expected);
    }

    @Test
    void twoLeavesAndNoneHaveThePublishedRoots() {
        Hash left = LeafHash.of(new byte[0]);
        Hash right = LeafHash.of(new byte[] {0});

        assertThat(MerkleNode.of(left, right).hex())
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(MerkleNode.EMPTY_ROOT.hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 64})
    void aHashOfAnotherLengthIsRefused(int length) {
        assertThatThrownBy(() -> new Hash(new byte[length])).isInstanceOf(IllegalArgumentException.class);
    }

    /** Entries stand one behind the other, each after its length as two bytes, the higher first. */
    private static byte[] entry(byte[] bundle, int index) {
        int at = 0;
        for (int i = 0; i < index; i++) {
            at += 2 + length(bundle, at);
        }
        return Arrays.copyOfRange(bundle, at + 2, at + 2 + length(bundle, at));
    }

    private static int length(byte[] bundle, int at) {
        return (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
    }
}
