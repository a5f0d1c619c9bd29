package org.yoriai.web.open;

/**
 * The one thing that a phase asks of the visitor.
 *
 * @param also a sentence for those whom it does not fit, with a link; or {@code null}
 */
public record Ask(
        String title, String text, String label, String href, String also, String alsoLabel, String alsoHref) {
    Ask(String title, String text, String label, String href) {
        this(title, text, label, href, null, null, null);
    }

    Ask orElse(String sentence, String linkLabel, String link) {
        return new Ask(title, text, label, href, sentence, linkLabel, link);
    }
}
