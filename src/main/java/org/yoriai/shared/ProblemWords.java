package org.yoriai.shared;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Says a {@link Problem} in a language. */
public final class ProblemWords {
    private static final String BUNDLE = "messages.problems";

    private ProblemWords() {}

    public static String title(Problem problem, Lang lang) {
        return say(problem.code() + ".title", problem.parameters(), lang);
    }

    public static String detail(Problem problem, Lang lang) {
        return say(problem.code() + ".detail", problem.parameters(), lang);
    }

    public static String violation(Violation violation, Lang lang) {
        return say("field." + violation.code(), violation.parameters(), lang);
    }

    /** Words of {@code reason.<code>}. */
    public static String reason(String code, Map<String, Object> parameters, Lang lang) {
        return say("reason." + code, parameters, lang);
    }

    /** The members of an {@code application/problem+json} document, in the order of RFC 9457. */
    public static Map<String, Object> document(Problem problem, Lang lang) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:yoriai:problem:" + problem.code());
        document.put("title", title(problem, lang));
        document.put("status", problem.status());
        document.put("detail", detail(problem, lang));
        document.put("code", problem.code());
        if (!problem.parameters().isEmpty()) {
            document.put("parameters", problem.parameters());
        }
        if (!problem.violations().isEmpty()) {
            document.put(
                    "violations",
                    problem.violations().stream()
                            .map(v -> Map.of(
                                    "field", v.field(),
                                    "code", v.code(),
                                    "parameters", v.parameters(),
                                    "message", violation(v, lang)))
                            .toList());
        }
        return document;
    }

    /**
     * A value that has words of its own, {@code <parameter>.<value>}, is said in them: a phase, for example. Several values are
     * said one after the other.
     */
    private static String say(String key, Map<String, Object> parameters, Lang lang) {
        ResourceBundle bundle = bundle(lang);
        if (!bundle.containsKey(key)) {
            return key;
        }
        String words = bundle.getString(key);
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            Collection<?> values = parameter.getValue() instanceof Collection<?> several
                    ? several
                    : List.of(String.valueOf(parameter.getValue()));
            words = words.replace(
                    "{" + parameter.getKey() + "}",
                    values.stream()
                            .map(value -> named(bundle, parameter.getKey() + "." + value, value))
                            .collect(Collectors.joining(lang == Lang.JA ? "、" : "; ")));
        }
        return Normalizer.normalize(words, Normalizer.Form.NFC);
    }

    private static String named(ResourceBundle bundle, String key, Object value) {
        return bundle.containsKey(key) ? bundle.getString(key) : String.valueOf(value);
    }

    private static ResourceBundle bundle(Lang lang) {
        return ResourceBundle.getBundle(
                BUNDLE,
                lang.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The codes that have words in {@code lang}; for the test that compares the languages. */
    static List<String> keys(Lang lang) {
        return bundle(lang).keySet().stream().sorted().toList();
    }
}
