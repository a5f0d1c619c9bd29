package org.yoriai.web.citizen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.Export;
import org.yoriai.identity.Person;
import org.yoriai.identity.PersonalData;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.web.open.Days;

/**
 * The export of all that is mine as a file to read: every value of the JSON beside it, in the words of a language, and the
 * words that each of my votes was on. It needs no network and runs nothing.
 */
@Path("/api/v1/me/export.html")
@Produces(MediaType.TEXT_HTML)
public class MineController {
    private static final Pattern SIGN = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,128}");

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z");

    /** What is kept as a code and said in words. */
    private static final Set<String> CODES = Set.of(
            "allowedUses",
            "as",
            "decision",
            "found",
            "given",
            "ground",
            "kind",
            "lang",
            "on",
            "outcome",
            "rating",
            "role",
            "rule",
            "stance",
            "status",
            "choice",
            "use",
            "vote");

    /** What only programs need, whatever it looks like. */
    private static final Set<String> SIGNS =
            Set.of("format", "assembly", "logindex", "event", "tracker", "textSha256", "ref", "promptVersion");

    /** What comes first in an assembly; the rest follows in the order of the export. */
    private static final List<String> FIRST = List.of("words", "ballots-kept", "decisions", "seats");

    /**
     * One value, or several under one name.
     *
     * @param kind {@code words}; {@code code}, {@code notice}, {@code moment} and {@code figure} are shown otherwise than they are kept;
     *     {@code sign} for programs; {@code both} one text in two languages; {@code group}, {@code list} and {@code signs}
     *     hold others
     * @param value as it is kept; {@code shown} as it is said, {@code lang} the language of words, empty where unknown
     */
    public record Part(String key, String kind, String value, String shown, String lang, List<Part> inside) {
        static Part of(String key, String kind, String value, String shown, String lang) {
            return new Part(key, kind, value, shown, lang, List.of());
        }

        static Part holding(String key, String kind, List<Part> inside) {
            return new Part(key, kind, "", "", "", List.copyOf(inside));
        }
    }

    /** What is mine in one assembly. */
    public record Place(String title, String titleLang, List<Part> parts) {}

    /** @param lang of the file; {@code about} what is kept outside of assemblies */
    public record Mine(Lang lang, List<Part> about, List<Place> places) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance mine(Mine mine);
    }

    /** What the ids of one assembly stand for. */
    private record Known(Lang lang, Map<String, Part> arguments, Map<String, Part> clauses) {}

    @Inject
    Export export;

    @Inject
    Deliberation deliberation;

    @Inject
    Bills bills;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    ObjectMapper json;

    @Inject
    Visitor visitor;

    /** @param wanted {@code en} or {@code ja}; anything else: what the browser asks for */
    @GET
    @SignedIn
    public Response mine(@QueryParam("lang") String wanted) {
        Lang lang = Lang.of(wanted == null ? "" : wanted).orElse(visitor.lang());
        Person person = visitor.person();
        Mine mine = mine(export.of(person), person, lang);
        return Response.ok(Templates.mine(mine).setLocale(lang.locale()).render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"yoriai-mine.html\"")
                .header("Content-Language", lang.code())
                .header("Cache-Control", "no-store")
                .build();
    }

    private Mine mine(PersonalData data, Person person, Lang lang) {
        JsonNode all = json.valueToTree(data);
        Known nothing = new Known(lang, Map.of(), Map.of());
        List<Part> about = new ArrayList<>();
        all.fields().forEachRemaining(field -> {
            if (!field.getKey().equals("assemblies")) {
                add(about, "", field.getKey(), field.getValue(), "", nothing);
            }
        });
        List<Place> places = new ArrayList<>();
        all.get("assemblies").forEach(each -> places.add(place(each, person, lang)));
        return new Mine(lang, signsLast(about), places);
    }

    private Place place(JsonNode each, Person person, Lang lang) {
        AssemblyId assembly =
                Ids.read(each.get("assembly").asText()).map(AssemblyId::new).orElseThrow();
        Known known = known(each, assembly, person, lang);
        List<Part> parts = new ArrayList<>();
        each.fields().forEachRemaining(field -> {
            if (field.getKey().equals("kept")) {
                field.getValue()
                        .fields()
                        .forEachRemaining(kept -> add(
                                parts,
                                "kept",
                                kept.getKey().equals("decisions") ? "ballots-kept" : kept.getKey(),
                                kept.getValue(),
                                "",
                                known));
            } else {
                add(parts, "", field.getKey(), field.getValue(), "", known);
            }
        });
        parts.sort(
                Comparator.comparingInt(part -> FIRST.contains(part.key()) ? FIRST.indexOf(part.key()) : FIRST.size()));
        JsonNode title = each.path("kept").path("seats").path("title");
        String titleLang = title.has(lang.code()) ? lang.code() : lang.other().code();
        return new Place(title.path(titleLang).asText(), titleLang, signsLast(parts));
    }

    private Known known(JsonNode each, AssemblyId assembly, Person person, Lang lang) {
        Map<String, Part> arguments = new LinkedHashMap<>();
        Set<UUID> asked = new LinkedHashSet<>();
        for (String name : List.of("argument", "replyTo")) {
            each.findValuesAsText(name).forEach(id -> Ids.read(id).ifPresent(asked::add));
        }
        if (!asked.isEmpty()) {
            deliberation
                    .some(assembly, pseudonyms.member(assembly, person.issuer(), person.subject()), asked)
                    .forEach((id, argument) -> arguments.put(id.toString(), said(argument)));
        }
        // Hers are in the export itself, also those that nobody else can read.
        each.path("kept")
                .path("words")
                .path("arguments")
                .forEach(own -> arguments.put(
                        own.path("id").asText(),
                        Part.of(
                                "about-argument",
                                "words",
                                own.path("text").asText(),
                                "",
                                own.path("lang").asText())));
        Map<String, Part> clauses = new LinkedHashMap<>();
        if (!each.findValues("clause").isEmpty()) {
            bills.details(assembly).forEach((id, detail) -> clauses.put(id.toString(), named(detail, lang)));
        }
        return new Known(lang, arguments, clauses);
    }

    private static Part said(ArgumentView argument) {
        return Part.of(
                "about-argument",
                "words",
                argument.text().texts().getOrDefault(argument.lang(), ""),
                "",
                argument.lang());
    }

    private static Part named(BillView.ClauseDetail detail, Lang lang) {
        BillView.ClauseView clause = detail.clause();
        return Part.of(
                "about-clause",
                "words",
                (clause.num().in(lang) + " " + clause.heading().in(lang)).strip(),
                "",
                clause.heading().langOf(lang));
    }

    /** @param within the name of what holds the value; {@code textLang} the language of words beside it */
    private static void add(List<Part> parts, String within, String key, JsonNode node, String textLang, Known known) {
        if (node.isNull()) {
            if (key.equals("vote")) {
                parts.add(Part.of(key, "code", "null", "vote-null", ""));
            }
            return;
        }
        if (node.isTextual() && node.asText().isEmpty()) {
            return;
        }
        parts.add(part(within, key, node, textLang, known));
        if (key.equals("argument") || key.equals("replyTo")) {
            parts.add(known.arguments()
                    .getOrDefault(node.asText(), Part.of("about-argument", "code", "", "about-argument-gone", "")));
        } else if (key.equals("clause") && known.clauses().containsKey(node.asText())) {
            parts.add(known.clauses().get(node.asText()));
        }
    }

    private static Part part(String within, String key, JsonNode node, String textLang, Known known) {
        if (node.isArray()) {
            List<Part> inside = new ArrayList<>();
            node.forEach(each -> inside.add(part(key, key, each, textLang, known)));
            return Part.holding(key, "list", inside);
        }
        if (node.isObject()) {
            return object(key, node, known);
        }
        String value = node.asText();
        Optional<Instant> moment = moment(value);
        if (moment.isPresent()) {
            return Part.of(key, "moment", value, Days.time(moment.get(), known.lang()), "");
        }
        if (within.equals("notices") && key.equals("kind")) {
            return Part.of("notice", "notice", value, "", "");
        }
        if (within.equals("answers") && key.equals("answer")) {
            return Part.of("meant", "code", value, "meant-" + value, "");
        }
        if (node.isBoolean() || CODES.contains(key)) {
            return Part.of(key, "code", value, (key.equals("allowedUses") ? "use" : key) + "-" + value, "");
        }
        if (!within.equals("account")
                && (SIGNS.contains(key) || SIGN.matcher(value).matches())) {
            return Part.of(key, "sign", value, "", "");
        }
        if (node.isNumber()) {
            return Part.of(key, "figure", value, "", "");
        }
        return within.equals("settings")
                ? Part.of(key, "code", value, "setting-" + value, "")
                : Part.of(key.equals("words") ? "own-words" : key, "words", value, "", textLang);
    }

    /** She may have typed what looks like a moment and is none. */
    private static Optional<Instant> moment(String value) {
        try {
            return MOMENT.matcher(value).matches() ? Optional.of(Instant.parse(value)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Part object(String key, JsonNode node, Known known) {
        List<Part> inside = new ArrayList<>();
        boolean both = !node.isEmpty();
        for (var names = node.fieldNames(); names.hasNext(); ) {
            both &= Lang.of(names.next()).isPresent();
        }
        String textLang = node.path("lang").asText("");
        node.fields().forEachRemaining(field -> {
            String name = field.getKey();
            String lang = Lang.of(name).isPresent() ? name : textLang;
            add(inside, key, name, field.getValue(), lang, known);
        });
        if (both) {
            inside.sort(Comparator.comparing(
                    text -> !text.lang().equals(known.lang().code())));
            return Part.holding(key, "both", inside);
        }
        return Part.holding(key, "group", signsLast(inside));
    }

    /** What only programs need is one part at the end. */
    private static List<Part> signsLast(List<Part> parts) {
        List<Part> sorted = new ArrayList<>();
        List<Part> signs = new ArrayList<>();
        parts.forEach(part -> (part.kind().equals("sign") ? signs : sorted).add(part));
        if (!signs.isEmpty()) {
            sorted.add(Part.holding("signs", "signs", signs));
        }
        return sorted;
    }
}
