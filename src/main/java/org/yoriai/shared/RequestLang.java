package org.yoriai.shared;

/** The language of a request: its address first ({@code /en/…}, {@code /ja/…}), then {@code Accept-Language}. */
public final class RequestLang {
    private RequestLang() {}

    public static Lang of(String path, String acceptLanguage) {
        if (path != null) {
            String[] parts = path.split("/", 3);
            if (parts.length > 1) {
                var lang = Lang.of(parts[1]);
                if (lang.isPresent()) {
                    return lang.get();
                }
            }
        }
        return Lang.negotiate(acceptLanguage);
    }
}
