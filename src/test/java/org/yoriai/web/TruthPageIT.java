package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yoriai.web.BrowserFixture.View;

/**
 * Each sentence with a figure says what the JSON says that it names as its source, and no figure stands outside such a
 * sentence. Left out are people's own words, the numbers by which clauses are called, the place in a list, and the strip of
 * the whole chain. The places are read as docs/components.md has them under {@code fact}.
 */
class TruthPageIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");
    private static final String LEFT_OUT =
            "q, blockquote, bdi, [data-clauses], [data-rows], a[href*=\"/bill/\"], .trace-strip, script, style, template,"
                    + " svg, option, yoriai-live, yoriai-outbox";
    private static final String FACTS = """
            (leftOut) => [...document.querySelectorAll('main [data-fact]')].map((e) => {
              const said = e.cloneNode(true);
              said.querySelectorAll(leftOut).forEach((each) => each.remove());
              const texts = document.createTreeWalker(said, NodeFilter.SHOW_TEXT);
              const words = [];
              while (texts.nextNode()) words.push(texts.currentNode.data);
              return [e.dataset.fact, words.join(' ').replace(/\\s+/g, ' ').trim()];
            })""";
    private static final String STRAY = """
            (leftOut) => {
              const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              const stray = [];
              while (texts.nextNode()) {
                const text = texts.currentNode;
                if (/[0-9０-９]/.test(text.data) && !text.parentElement.closest(leftOut + ', [data-fact]'))
                  stray.push(text.data.trim());
              }
              return stray;
            }""";

    /** What is shown word for word, but for the signs that set it. */
    private record Words(String text) {}

    /** @param path without the language */
    record State(String page, String state, String slug, String path) {
        @Override
        public String toString() {
            return page + ": " + state;
        }
    }

    private static final List<String> TABLE = new ArrayList<>();

    static List<State> states() {
        String empty = AssemblyPageFixture.deliberating(0).slug();
        String one = AssemblyPageFixture.deliberating(1).slug();
        String open = AssemblyPageFixture.deciding().slug();
        AssemblyPageFixture nobody = AssemblyPageFixture.deciding();
        nobody.closeBallot();
        return List.of(
                new State("ballot", "counted", "shared-streets", "/a/shared-streets/ballot"),
                new State("ballot", "open", open, "/a/" + open + "/ballot"),
                new State("ballot", "counted, no votes", nobody.slug(), "/a/" + nobody.slug() + "/ballot"),
                new State("ballot", "nothing asked yet", empty, "/a/" + empty + "/ballot"),
                new State("advice", "answered", "shared-streets", "/a/shared-streets/recommendations/1"),
                new State("recommended", "answered", "shared-streets", "/a/shared-streets/recommendations"),
                new State("recommended", "nothing yet", empty, "/a/" + empty + "/recommendations"),
                results("decided, three groups", "shared-streets", ""),
                results("the whole table", "shared-streets", "?page=2&order=divided"),
                results("no groups", "night-buses", ""),
                results("one argument, no answer", one, ""),
                results("nobody yet", empty, ""));
    }

    private static State results(String state, String slug, String query) {
        return new State("results", state, slug, "/a/" + slug + "/results" + query);
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyFigureIsThatOfItsSource(State state) throws IOException {
        List<String> untrue = new ArrayList<>();
        for (String lang : List.of("en", "ja")) {
            int before = untrue.size();
            int compared = look(state, lang, untrue);
            TABLE.add("%-11s %-26s %s %4d compared %2d wrong"
                    .formatted(state.page(), state.state(), lang, compared, untrue.size() - before));
        }
        assertThat(untrue).isEmpty();
    }

    @Test
    void aWrongFigureIsSeen() throws IOException {
        JsonNode twin = JSON.readTree("{\"agree\": 3, \"of\": 7, \"at\": \"2026-12-02T20:51:15Z\"}");
        assertThat(differs("3 of 7 agree", values(twin, "agree,of"))).isFalse();
        assertThat(differs("4 of 7 agree", values(twin, "agree,of"))).isTrue();
        assertThat(differs("3 agree", values(twin, "agree,of"))).isTrue();
        assertThat(differs("3 of 7 agree, of 12", values(twin, "agree,of"))).isTrue();
        assertThat(differs("43 %", values(twin, "agree%of"))).isFalse();
        assertThat(differs("44 %", values(twin, "agree%of"))).isTrue();
        assertThat(differs("on 1 December 2026", values(twin, "at"))).isTrue();
        JsonNode words = JSON.readTree("{\"day\": \"2027-06-30\", \"en\": \"Pay *4* euros.\"}");
        assertThat(differs("by 30 June 2027", values(words, "day"))).isFalse();
        assertThat(differs("by 29 June 2027", values(words, "day"))).isTrue();
        assertThat(differs("Pay 4 euros.", values(words, "en$"))).isFalse();
        assertThat(differs("Pay 5 euros.", values(words, "en$"))).isTrue();
        assertThat(differs("Pay 4 euros. Or 5.", values(words, "en$"))).isTrue();
        assertThat(differs("in 99999 days", values(words, "day-"))).isTrue();
    }

    @AfterAll
    static void printTheTable() {
        TABLE.forEach(System.out::println);
    }

    @SuppressWarnings("unchecked")
    private static int look(State state, String lang, List<String> untrue) throws IOException {
        int compared = 0;
        try (BrowserContext window = BrowserFixture.anybody(View.PHONE.withoutScript())) {
            Page page = window.newPage();
            page.navigate("/" + lang + state.path());
            ((List<String>) page.evaluate(STRAY, LEFT_OUT))
                    .forEach(stray -> untrue.add(lang + ": no source: " + stray));
            Map<String, JsonNode> twins = new HashMap<>();
            for (List<String> fact : (List<List<String>>) page.evaluate(FACTS, LEFT_OUT)) {
                List<Object> values = new ArrayList<>();
                for (String at : fact.get(0).split(" ")) {
                    if (at.contains("&")) {
                        long sum = 0;
                        for (String part : at.split("&")) {
                            sum += Long.parseLong(
                                    found(page, state, twins, part).get(0).toString());
                        }
                        values.add(String.valueOf(sum));
                    } else {
                        values.addAll(found(page, state, twins, at));
                    }
                }
                compared += values.size();
                if (differs(fact.get(1), values)) {
                    untrue.add(lang + ": “" + fact.get(1) + "” but " + fact.get(0) + " is " + values);
                }
            }
        }
        return compared;
    }

    private static List<Object> found(Page page, State state, Map<String, JsonNode> twins, String at)
            throws IOException {
        if (at.isEmpty()) {
            return List.of();
        }
        if (at.startsWith("=")) {
            return List.of(at.substring(1));
        }
        int mark = at.indexOf('#');
        JsonNode twin = twin(page, state, twins, at.substring(0, mark));
        return at.contains("/~")
                ? range(
                        twin,
                        at.substring(mark + 2),
                        twin(page, state, twins, "").get("members").asInt())
                : values(twin, at.substring(mark + 2));
    }

    private static JsonNode twin(Page page, State state, Map<String, JsonNode> twins, String below) throws IOException {
        if (!twins.containsKey(below)) {
            twins.put(
                    below,
                    JSON.readTree(page.request()
                            .get("/api/v1/assemblies/" + state.slug() + (below.isEmpty() ? "" : "/" + below))
                            .body()));
        }
        return twins.get(below);
    }

    /** Each value stands in the words, and no other; nought and one may be said without a figure. */
    private static boolean differs(String said, List<Object> values) {
        List<String> left = numbers(said);
        for (Object value : values) {
            if (value instanceof ZonedDateTime at) {
                for (int part : List.of(at.getYear(), at.getDayOfMonth())) {
                    if (!left.remove(String.valueOf(part))) {
                        return true;
                    }
                }
                // The month is a figure in Japanese; the time of day is told where it matters.
                for (int part : List.of(at.getMonthValue(), at.getHour(), at.getMinute())) {
                    left.remove(String.valueOf(part));
                }
            } else if (value instanceof Words words) {
                if (!signs(said).contains(signs(words.text()))) {
                    return true;
                }
                numbers(words.text()).forEach(left::remove);
            } else if (!left.remove(value.toString()) && !value.equals("0") && !value.equals("1")) {
                return true;
            }
        }
        return !left.isEmpty();
    }

    /** Letters and digits. */
    private static String signs(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<String> numbers(String said) {
        List<String> numbers = new ArrayList<>();
        for (Matcher found = NUMBER.matcher(said); found.find(); ) {
            String number = found.group().replace(",", "");
            numbers.add(number.contains(".") ? number : String.valueOf(Long.parseLong(number)));
        }
        return numbers;
    }

    private static List<Object> values(JsonNode from, String path) {
        JsonNode at = from;
        String[] steps = path.split("/");
        for (int i = 0; i < steps.length - 1; i++) {
            at = step(at, steps[i]);
        }
        List<Object> values = new ArrayList<>();
        for (String last : steps[steps.length - 1].split(",")) {
            values.add(value(at, last));
        }
        return values;
    }

    private static JsonNode step(JsonNode from, String step) {
        int equals = step.indexOf('=');
        if (equals < 0) {
            return from.path(step);
        }
        String key = "/" + step.substring(0, equals).replace('.', '/');
        for (JsonNode entry : from) {
            if (entry.at(key).asText().equals(step.substring(equals + 1))) {
                return entry;
            }
        }
        return from.path("no entry " + step);
    }

    private static Object value(JsonNode from, String last) {
        if (last.endsWith("#")) {
            return String.valueOf(
                    from.path(last.substring(0, last.length() - 1)).size());
        }
        if (last.endsWith("%")) {
            return String.valueOf(Math.round(
                    100 * from.path(last.substring(0, last.length() - 1)).asDouble()));
        }
        if (last.endsWith("%-")) {
            return String.valueOf((long) Math.floor(
                    100 * from.path(last.substring(0, last.length() - 2)).asDouble()));
        }
        if (last.endsWith("-")) {
            return String.valueOf(Math.abs(ChronoUnit.DAYS.between(
                    LocalDate.now(),
                    LocalDate.parse(
                            from.path(last.substring(0, last.length() - 1)).asText()))));
        }
        if (last.endsWith("$")) {
            return new Words(from.path(last.substring(0, last.length() - 1)).asText("nothing"));
        }
        if (last.contains("%")) {
            String[] share = last.split("%");
            return String.valueOf(Math.round(
                    100.0 * from.path(share[0]).asInt() / from.path(share[1]).asInt()));
        }
        if (last.contains("+")) {
            long sum = 0;
            for (String part : last.split("\\+")) {
                sum += from.path(part).asLong();
            }
            return String.valueOf(sum);
        }
        JsonNode value = from.path(last);
        if (value.isTextual() && value.asText().matches("[0-9]{4}-.*T.*Z")) {
            return Instant.parse(value.asText()).atZone(ZoneId.systemDefault());
        }
        if (value.isTextual() && value.asText().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return LocalDate.parse(value.asText()).atStartOfDay(ZoneId.systemDefault());
        }
        return value.isMissingNode() || value.isNull() ? "nothing" : value.asText();
    }

    /** Wilson's interval narrowed to the members, worked out here once more from the counts. */
    private static List<Object> range(JsonNode from, String path, int members) {
        JsonNode at = from;
        String[] steps = path.split("/");
        for (int i = 0; i < steps.length - 1; i++) {
            at = step(at, steps[i]);
        }
        int said = at.path(steps[steps.length - 1].substring(1)).asInt();
        int answered = at.path("agree").asInt()
                + at.path("pass").asInt()
                + at.path("disagree").asInt();
        double many = answered * (members - 1.0) / (members - answered);
        double z2 = 1.96 * 1.96;
        double share = (double) said / answered;
        double middle = (share + z2 / (2 * many)) / (1 + z2 / many);
        double reach = Math.sqrt(z2) / (1 + z2 / many) * Math.sqrt(share * (1 - share) / many + z2 / (4 * many * many));
        long low = Math.max(said, (long) Math.floor(members * Math.max(0, middle - reach) + 1e-9));
        long high =
                Math.min(members - (answered - said), (long) Math.ceil(members * Math.min(1, middle + reach) - 1e-9));
        return List.of(String.valueOf(low), String.valueOf(high));
    }
}
