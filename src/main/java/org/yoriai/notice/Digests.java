package org.yoriai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yoriai.identity.Addresses;
import org.yoriai.identity.Person;
import org.yoriai.identity.Settings;
import org.yoriai.shared.Lang;

/** Who wants mails with what is new, how often, in which language, and how they are switched off without a login. */
@ApplicationScoped
public class Digests {
    static final String RHYTHM = "notice.mail";
    static final String LANG = "notice.mail-lang";
    static final String DUE = "notice.mail-due";
    static final String KEY = "notice.mail-key";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 24;

    @Inject
    Notices notices;

    @Inject
    Settings settings;

    @Inject
    Addresses addresses;

    @Inject
    NoticeConfig config;

    @Inject
    InstantSource clock;

    /** Whether this instance sends mails at all. */
    public boolean offered() {
        return config.mailServer().isPresent() && addresses.known();
    }

    public Rhythm rhythm(Person person) {
        return Rhythm.of(settings.of(person).getOrDefault(RHYTHM, Rhythm.NONE.code()))
                .orElse(Rhythm.NONE);
    }

    /** Her first mail comes a day or a week later, and counts what she is told from now on. */
    public void choose(Person person, Rhythm rhythm, Lang lang) {
        if (rhythm == Rhythm.NONE) {
            settings.clear(person, List.of(RHYTHM, LANG, DUE, KEY));
            return;
        }
        if (rhythm(person) == Rhythm.NONE) {
            notices.mailNothingOfBefore(person);
        }
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        settings.set(
                person,
                Map.of(
                        RHYTHM, rhythm.code(),
                        LANG, lang.code(),
                        DUE, now.plus(rhythm.period()).toString(),
                        KEY, HexFormat.of().formatHex(key)));
    }

    /** Whether a key of a mail still switches something off. */
    public boolean holds(String key) {
        return whoHas(key).isPresent();
    }

    /** Switches mails off for whoever has the key from a mail to her; a key of nobody changes nothing. */
    public void end(String key) {
        whoHas(key).ifPresent(person -> choose(person, Rhythm.NONE, Lang.EN));
    }

    private Optional<Person> whoHas(String key) {
        return key == null || key.length() != 2 * KEY_BYTES ? Optional.empty() : settings.whoSet(KEY, key);
    }
}
