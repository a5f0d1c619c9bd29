package org.yoriai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

/**
 * Turns a person into her pseudonyms by HMAC-SHA-256 under the assembly's key K:
 *
 * <pre>
 * member = hex( HMAC(K, "yoriai/member/v1" 0x00 iss 0x00 sub)[0..16] )       one per person and assembly
 * actor  = hex( HMAC(K, "yoriai/actor/v1" 0x00 subject 0x00 member)[0..16] ) one per person and subject
 * </pre>
 */
@ApplicationScoped
public class Pseudonyms {
    /** Stands for the instance itself where an assembly would stand. */
    private static final AssemblyId INSTANCE = new AssemblyId(new UUID(0, 0));

    @Inject
    Keys keys;

    /** Who a person is in acts that belong to no assembly. */
    public Pseudonym onInstance(Person person) {
        return member(INSTANCE, person.issuer(), person.subject());
    }

    /** Who a person is inside one assembly. */
    public Pseudonym member(AssemblyId assembly, String issuer, String subject) {
        return member(keys.ofAssembly(assembly), issuer, subject);
    }

    /** Who a member is in public, with respect to one subject: entries of two subjects cannot be joined by it. */
    public Pseudonym actor(AssemblyId assembly, UUID subject, Pseudonym member) {
        return actor(keys.ofAssembly(assembly), subject, member);
    }

    static Pseudonym member(byte[] key, String issuer, String subject) {
        return hmac(key, "yoriai/member/v1", issuer, subject);
    }

    static Pseudonym actor(byte[] key, UUID subject, Pseudonym member) {
        return hmac(key, "yoriai/actor/v1", subject.toString(), member.value());
    }

    private static Pseudonym hmac(byte[] key, String domain, String first, String second) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(domain.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(first.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] digest = mac.doFinal(second.getBytes(StandardCharsets.UTF_8));
            return new Pseudonym(HexFormat.of().formatHex(digest, 0, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }
}
