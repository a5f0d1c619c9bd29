package org.yoriai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.shared.Pseudonym;

class PseudonymsTest {
    private static final byte[] KEY = new byte[32];
    private static final String ISSUER = "https://id.example/realms/yoriai";
    private static final String SUBJECT = "7a1c2d3e-0000-4000-8000-00000000002a";
    private static final UUID ARGUMENT = UUID.fromString("c128fad2-6bdb-476f-8236-0ffff7f1f21e");

    static {
        for (int i = 0; i < KEY.length; i++) {
            KEY[i] = (byte) i;
        }
    }

    @Test
    void agreesWithThePublishedExample() {
        Pseudonym member = Pseudonyms.member(KEY, ISSUER, SUBJECT);
        assertThat(member.value()).isEqualTo("075d7ffb0a63748a6a8c4a5c76ce1aef");
        assertThat(Pseudonyms.actor(KEY, ARGUMENT, member).value()).isEqualTo("d12a358f4ceb56392ab325cad6f56cf1");
    }

    @Test
    void isAnotherOneUnderAnotherKey() {
        byte[] other = KEY.clone();
        other[31] ^= 1;
        assertThat(Pseudonyms.member(other, ISSUER, SUBJECT)).isNotEqualTo(Pseudonyms.member(KEY, ISSUER, SUBJECT));
    }

    @Test
    void keepsIssuerAndSubjectApart() {
        assertThat(Pseudonyms.member(KEY, "https://id.example/a", "b"))
                .isNotEqualTo(Pseudonyms.member(KEY, "https://id.example/", "ab"));
    }

    @Test
    void isAnotherActorForEachSubject() {
        Pseudonym member = Pseudonyms.member(KEY, ISSUER, SUBJECT);
        assertThat(Pseudonyms.actor(KEY, ARGUMENT, member))
                .isNotEqualTo(Pseudonyms.actor(KEY, new UUID(1, 2), member))
                .isNotEqualTo(member);
    }
}
