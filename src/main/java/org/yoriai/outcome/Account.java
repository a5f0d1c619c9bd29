package org.yoriai.outcome;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.shared.Localized;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Refused;

/** A report of progress whose words, link and date fit. */
record Account(Progress state, Localized text, String link, LocalDate expectedOn) {
    static final int LONGEST_TEXT = 1000;
    static final int LONGEST_LINK = 500;

    /**
     * @param today a new day may not lie before it
     * @throws Refused 422 naming the field that does not fit
     */
    static Account read(ReportProgress told, LocalDate today) {
        Localized text = PlainText.read("text", told.text(), 1, LONGEST_TEXT);
        String link = link(told.link());
        LocalDate expected = told.expectedOn();
        if (expected == null && told.state() == Progress.CHANGED) {
            throw Refused.field("expectedOn", "not-null");
        }
        if (expected != null && expected.isBefore(today)) {
            throw Refused.field("expectedOn", "date-past");
        }
        boolean moves = told.state() == Progress.CHANGED || told.state() == Progress.LATE;
        return new Account(told.state(), text, link, moves ? expected : null);
    }

    private static String link(String given) {
        String link = PlainText.read("link", given, 0, LONGEST_LINK);
        if (link.isEmpty()) {
            return null;
        }
        try {
            URI address = new URI(link);
            if (address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme())
                            || "http".equalsIgnoreCase(address.getScheme()))) {
                return address.toASCIIString();
            }
        } catch (URISyntaxException e) {
            // Said below, as for an address of another kind.
        }
        throw Refused.field("link", "not-a-link");
    }

    /** What its event commits to. */
    String sha256() {
        return Digest.hex(JsonObject.empty().with("text", Digest.json(text)).with("link", link == null ? "" : link));
    }
}
