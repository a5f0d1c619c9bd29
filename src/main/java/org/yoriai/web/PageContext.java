package org.yoriai.web;

import org.yoriai.shared.Lang;

/**
 * What every page knows beside its own content.
 *
 * @param path of this page without the language, such as {@code /a/shared-streets/now}
 * @param alternate the same page in the other language
 * @param registerHref where an account is made, before coming back to this page; {@code null} where accounts come from
 *     elsewhere
 * @param person the name shown to the visitor as her own, or {@code null} when nobody is logged in
 * @param csrf token that every form carries
 * @param key a new key for the act of this page's form, so that sending it twice does it once
 * @param notice code of the message after an act, or {@code null}
 */
public record PageContext(
        Lang lang,
        String path,
        String alternate,
        String loginHref,
        String registerHref,
        String person,
        boolean member,
        boolean moderator,
        boolean legislator,
        String csrf,
        String key,
        String notice,
        boolean localStack) {

    /** The address of a page in the language of this one. */
    public String href(String path) {
        return "/" + lang.code() + path;
    }

    public boolean signedIn() {
        return person != null;
    }
}
