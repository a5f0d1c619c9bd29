package org.yoriai.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Problem;
import org.yoriai.shared.ProblemWords;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Violation;

/**
 * What was typed into the form of a page and what is wrong with it, so that a refused form comes back as it was sent.
 * The methods that read a value note what cannot be read; {@link #check} refuses with all of it at once.
 */
public final class Form {
    private static final List<String> NOT_CONTENT = List.of("csrf", "key");

    /** A text that short is a choice; what people write is longer. */
    private static final int LEAST_WORDS = 12;

    private final Map<String, List<String>> typed;
    private final List<Violation> unreadable = new ArrayList<>();
    private Map<String, String> labels = Map.of();
    private Problem problem;
    private String concerned;
    private Lang lang = Lang.EN;

    /** What two attempts with the same key must have in common. */
    public record Content(String path, Map<String, List<String>> fields) {}

    /** One choice of a list. */
    public record Option(String value, String label) {}

    /** A field and what is wrong with it; {@code field} is {@code null} when it is none of the form's. */
    public record FieldError(String field, String message) {}

    private Form(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    public static Form empty() {
        return new Form(new LinkedHashMap<>());
    }

    /** A form that is filled in already. */
    public static Form of(Map<String, String> values) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        values.forEach((name, value) -> typed.put(name, List.of(value == null ? "" : value)));
        return new Form(typed);
    }

    /** The text fields that came with the request of now; files are not among them. */
    public static Form sent() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        FormData data = request == null ? null : request.getFormData();
        if (data != null) {
            for (String name : data) {
                List<String> values = new ArrayList<>();
                for (FormValue value : data.get(name)) {
                    if (!value.isFileItem()) {
                        values.add(value.getValue());
                    }
                }
                typed.put(name, List.copyOf(values));
            }
        }
        return new Form(typed);
    }

    /** The same with what is in {@code values}, where nothing was typed. */
    public Form with(Map<String, String> values) {
        values.forEach((name, value) -> typed.putIfAbsent(name, List.of(value == null ? "" : value)));
        return this;
    }

    /** The same with the boxes of {@code values} ticked. */
    public Form choosing(String name, List<String> values) {
        typed.put(name, List.copyOf(values));
        return this;
    }

    /** What was typed, empty if nothing. */
    public String value(String name) {
        List<String> values = typed.get(name);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    /** What was typed, or {@code otherwise} before anything was sent. */
    public String or(String name, String otherwise) {
        return typed.containsKey(name) ? value(name) : otherwise;
    }

    /** The fields that came, in their order. */
    public List<String> names() {
        return List.copyOf(typed.keySet());
    }

    public List<String> values(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** Whether a box of that name and value was ticked. */
    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    public boolean isFilled(String name) {
        return !value(name).isBlank();
    }

    /** {@code name.en} and {@code name.ja}; at least one must be there when {@code required}. */
    public Localized text(String name, boolean required) {
        Localized text = Localized.of(value(name + ".en"), value(name + ".ja"));
        if (required && text.isEmpty()) {
            unreadable.add(new Violation(name, "language-missing", Map.of()));
        }
        return text;
    }

    /** A day; {@code null} when nothing was typed, or what was typed is none. */
    public LocalDate day(String name, boolean required) {
        if (!isFilled(name)) {
            if (required) {
                unreadable.add(new Violation(name, "not-blank", Map.of()));
            }
            return null;
        }
        try {
            return LocalDate.parse(value(name).strip());
        } catch (DateTimeException e) {
            unreadable.add(new Violation(name, "not-a-date", Map.of()));
            return null;
        }
    }

    /** A moment in the time zone of the instance; {@code null} as in {@link #day}. */
    public Instant moment(String name, boolean required) {
        if (!isFilled(name)) {
            if (required) {
                unreadable.add(new Violation(name, "not-blank", Map.of()));
            }
            return null;
        }
        try {
            return LocalDateTime.parse(value(name).strip())
                    .atZone(ZoneId.systemDefault())
                    .toInstant();
        } catch (DateTimeException e) {
            unreadable.add(new Violation(name, "not-a-date", Map.of()));
            return null;
        }
    }

    /** A whole number within bounds; {@code min} when it cannot be read. */
    public int whole(String name, int min, int max) {
        if (!isFilled(name)) {
            unreadable.add(new Violation(name, "not-blank", Map.of()));
            return min;
        }
        try {
            int number = Integer.parseInt(value(name).strip());
            if (number < min) {
                unreadable.add(new Violation(name, "min", Map.of("value", min)));
            } else if (number > max) {
                unreadable.add(new Violation(name, "max", Map.of("value", max)));
            }
            return number;
        } catch (NumberFormatException e) {
            unreadable.add(new Violation(name, "pattern", Map.of()));
            return min;
        }
    }

    /** The id that a hidden field holds. @throws Refused 404 if it holds none */
    public UUID id(String name) {
        return Ids.read(value(name)).orElseThrow(Refused::notFound);
    }

    /** Says what is wrong with a field. */
    public Form wrong(String name, String code, Map<String, Object> parameters) {
        unreadable.add(new Violation(name, code, parameters));
        return this;
    }

    /** Says that a field must be filled. */
    public Form require(String name, String code) {
        if (!isFilled(name)) {
            unreadable.add(new Violation(name, code, Map.of()));
        }
        return this;
    }

    /** @throws Refused 422 with everything that could not be read so far */
    public void check() {
        if (!unreadable.isEmpty()) {
            throw new Refused(new Problem.RuleBroken("invalid", Map.of(), unreadable));
        }
    }

    /** All that the form says, for the page at {@code path}. */
    public Content content(String path) {
        Map<String, List<String>> fields = new TreeMap<>(typed);
        NOT_CONTENT.forEach(fields::remove);
        return new Content(path, fields);
    }

    /**
     * Takes note of why the form was refused.
     *
     * @throws Refused the same again, when the form is not what was wrong
     */
    public Form refused(Refused refused, Lang reader) {
        int status = refused.problem().status();
        if (status != 400 && status != 409 && status != 413 && status != 422 && status != 429) {
            throw refused;
        }
        problem = refused.problem();
        lang = reader;
        return this;
    }

    /**
     * The same where the problem names no field: then it is what came in this one that is wrong, unless the time is.
     *
     * @throws Refused the same again, when the form is not what was wrong
     */
    public Form refused(Refused refused, Lang reader, String field) {
        refused(refused, reader);
        boolean content = problem.status() == 413 || problem.status() == 422;
        concerned = content && problem.violations().isEmpty() ? field : null;
        return this;
    }

    /** The questions that the form asks, by the names of their fields: said beside what is wrong with the answer. */
    public Form labelled(Map<String, String> labels) {
        this.labels = Map.copyOf(labels);
        return this;
    }

    /**
     * What somebody wrote, where the time for the form is over and the page may have no field for it any more: to be
     * read and copied.
     */
    public List<String> left() {
        return problem == null || problem.status() != 409 ? List.of() : words();
    }

    /** The texts among what came, without choices and ids. */
    List<String> words() {
        return typed.entrySet().stream()
                .filter(field -> !NOT_CONTENT.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .filter(value ->
                        value.length() >= LEAST_WORDS && Ids.read(value).isEmpty())
                .toList();
    }

    public boolean isRefused() {
        return problem != null;
    }

    public String problemTitle() {
        return problem == null ? "" : ProblemWords.title(problem, lang);
    }

    /** Why, unless it stands beside a field. */
    public String problemDetail() {
        return problem == null || concerned != null ? "" : ProblemWords.detail(problem, lang);
    }

    /** What is wrong with a field in words, or {@code null}. What concerns a text in two languages stands at both. */
    public String error(String name) {
        if (name.equals(concerned)) {
            return problemTitle() + (lang == Lang.JA ? "。" : ". ") + ProblemWords.detail(problem, lang);
        }
        return violation(name)
                .map(violation -> ProblemWords.violation(violation, lang))
                .orElse(null);
    }

    /** Everything that is wrong, each with the field that holds it. */
    public List<FieldError> errors() {
        if (concerned != null) {
            return List.of(new FieldError(concerned, ProblemWords.detail(problem, lang)));
        }
        if (problem == null || problem.violations().isEmpty()) {
            return List.of();
        }
        return problem.violations().stream()
                .map(violation -> new FieldError(fieldOf(violation.field()), message(violation)))
                .toList();
    }

    /** The page again, with the status of the problem. */
    public Response answer(TemplateInstance page) {
        return Response.status(problem == null ? 200 : problem.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .entity(page.render())
                .build();
    }

    private String message(Violation violation) {
        String label = labels.get(violation.field().replaceAll("\\.(en|ja)$", ""));
        String words = ProblemWords.violation(violation, lang);
        return label == null ? words : label + (lang == Lang.JA ? "：" : label.endsWith("?") ? " " : ": ") + words;
    }

    private Optional<Violation> violation(String name) {
        if (problem == null) {
            return Optional.empty();
        }
        return problem.violations().stream()
                .filter(violation -> violation.field().equals(name)
                        || name.equals(violation.field() + ".en")
                        || name.equals(violation.field() + ".ja"))
                .findFirst();
    }

    private String fieldOf(String field) {
        if (typed.containsKey(field)) {
            return field;
        }
        if (typed.containsKey(field + ".en")) {
            return field + ".en";
        }
        return labels.containsKey(field) ? field : null;
    }
}
