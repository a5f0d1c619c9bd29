package org.yoriai.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yoriai.CompiledClassesFixture;
import org.yoriai.summary.generate.StandIn;
import org.yoriai.web.BrowserFixture.View;

/**
 * Every page of the product with the person it is for, and the states of pages that matter: empty, full, refused, closed,
 * forbidden, not there. What is said of "every page" by a test is said of these.
 */
final class EveryPage {
    private static final String CLOSED = "/a/shared-streets";
    private static final String OPEN = "/a/night-buses";
    private static final String NO_LINK = "/no-such-link-on";

    /** Addresses that only lead on to one of the pages. */
    private static final Set<String> LEAD_ON = Set.of("/{lang:en|ja}/m/{assembly}/log");

    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+(?::([^{}]*(?:\\{[^{}]*}[^{}]*)*))?}");

    /** What to do on a page before it is looked at. */
    private interface Act {
        void on(Page page);
    }

    /**
     * A page as somebody sees it.
     *
     * @param person who looks at it, empty for anybody
     * @param path without the language
     * @param status with which it answers
     */
    record Shown(String name, String person, String path, int status, Act act) {
        /** Opens it in {@code window}; what is wrong with the answer, or nothing. */
        String openIn(PageFixture window, String lang) {
            int answered = window.open("/" + lang + path);
            String expected = BrowserFixture.base() + "/" + lang + path;
            if (answered != status || !window.page().url().equals(expected)) {
                return answered + " " + window.page().url();
            }
            if (act != null) {
                act.on(window.page());
            }
            return "";
        }

        /** Whether a citizen comes here. */
        boolean isForCitizens() {
            return status == 200
                            && !path.equals("/design")
                            && !path.startsWith("/m")
                            && !path.startsWith("/l/")
                            && !path.equals("/l")
                    || path.startsWith("/me");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private EveryPage() {}

    private static List<Shown> all;

    /**
     * All of them, or those whose names fit {@code yoriai.test.pages}; the assemblies that they need are made with the
     * first call.
     */
    static synchronized List<Shown> all() {
        if (all == null) {
            String only = System.getProperty("yoriai.test.pages", ".*");
            all = found().stream().filter(shown -> shown.name.matches(only)).toList();
        }
        return all;
    }

    private static List<Shown> found() {
        AssemblyPageFixture.takeSeat("wren", "night-buses");
        String empty = AssemblyPageFixture.deliberating(0).slug();
        AssemblyPageFixture changed = AssemblyPageFixture.deliberating(0);
        AssemblyPageFixture summarized = AssemblyPageFixture.deliberating(3);
        String contestable = summarized.summarized();
        AssemblyPageFixture worded = AssemblyPageFixture.deliberating(1);
        worded.say("wren", "Lanterns along harbour steps help swimmers at dusk.");
        worded.joinAndSay("plover", "Evening hours suit nurses after late shifts.");
        String wordedSummary;
        try (StandIn serving = StandIn.good(BrowserFixture.MODEL_PORT)) {
            worded.worded();
            haveAnswered(worded.slug());
            wordedSummary = worded.summarized();
        }
        AssemblyPageFixture asking = AssemblyPageFixture.deliberating(3);
        String ownWords = asking.asking();
        AssemblyPageFixture voting = AssemblyPageFixture.deliberating(3);
        String model = voting.modelled("Town model", StandIn.NAME);
        voting.openModelBallot();
        AssemblyPageFixture suggesting = AssemblyPageFixture.deliberating(0);
        suggesting.suggest("heron", model);
        AssemblyPageFixture disputed = AssemblyPageFixture.deliberating(3);
        List<String> complaints = disputed.complained();
        String billDraft = changed.withVersions();
        String versioned = changed.slug();
        String argument;
        String clause;
        String summary;
        String trace;
        String briefing;
        String draft;
        try (BrowserContext context = BrowserFixture.person("mori", View.DESK)) {
            Page look = context.newPage();
            argument = firstLink(look, CLOSED + "/arguments", CLOSED + "/arguments/[0-9a-f]{8}-.*");
            clause = firstLink(look, CLOSED + "/bill", CLOSED + "/bill/[a-z]+_.+");
            summary = firstLink(look, CLOSED + "/summaries", CLOSED + "/summaries/.+");
            trace = firstLink(look, argument, "/trace/.+");
            briefing = firstLink(look, "/m/night-buses/learn", "/m/night-buses/learn/.+");
            draft = awaitLink(look, "/m/night-buses/summaries", "/m/night-buses/summaries/.+");
        }
        try (BrowserContext context = BrowserFixture.person("wren", View.DESK)) {
            Page look = context.newPage();
            for (String question : List.of("When does the night bus run?", "How far is the moon?")) {
                look.navigate("/en" + OPEN + "/helper");
                look.fill("textarea[name=question]", question);
                send(look, "[value=ask]");
            }
            if (look.locator("[value=pass]").count() > 0) {
                send(look, "[value=pass]");
            }
        }
        String asked;
        try (BrowserContext context = BrowserFixture.person("heron", View.DESK)) {
            asked = firstLink(
                    context.newPage(), "/a/" + versioned + "/now", "/a/" + versioned + "/arguments/[0-9a-f]{8}-.*");
        }
        List<Shown> pages = new ArrayList<>();
        // For everybody
        add(pages, "home", "", "/");
        add(pages, "how", "", "/how");
        add(pages, "how-groups", "", "/how/groups");
        add(pages, "data", "", "/data");
        add(pages, "licence", "", "/licence");
        add(pages, "models", "", "/models");
        add(pages, "model", "", "/models/extractive");
        add(pages, "gallery", "", "/design");
        add(pages, "assembly", "", CLOSED);
        add(pages, "learn", "", CLOSED + "/learn");
        add(pages, "bill", "", CLOSED + "/bill");
        add(pages, "clause", "wren", clause);
        add(pages, "bill-questions", "", CLOSED + "/bill/questions");
        add(pages, "bill-bundle", "", CLOSED + "/bill/bundle");
        add(pages, "bill-needs", "", CLOSED + "/bill/needs");
        add(pages, "bill-very-plain", "", CLOSED + "/bill?level=very-plain");
        add(pages, "clause-very-plain", "", CLOSED + "/bill/part_2__sec_7?level=very-plain");
        add(pages, "plain-versions", "", CLOSED + "/bill/part_2__sec_7/plain");
        add(pages, "plain-versions-none", "", CLOSED + "/bill/part_1__sec_1/plain");
        add(pages, "bill-versions", "", "/a/" + versioned + "/bill/versions");
        add(pages, "bill-compared", "", "/a/" + versioned + "/bill/versions/2");
        add(pages, "bill-gone", "", "/a/" + versioned + "/bill/versions/gone");
        add(pages, "vote-changed", "wren", "/a/" + versioned + "/vote");
        add(pages, "asked-now", "heron", "/a/" + versioned + "/now");
        add(pages, "asked-argument", "heron", asked);
        add(pages, "asked-words", "heron", "/me/words?assembly=" + versioned);
        add(pages, "arguments", "", CLOSED + "/arguments");
        add(pages, "argument", "", argument);
        add(pages, "results", "", CLOSED + "/results");
        add(pages, "method", "", CLOSED + "/method");
        add(pages, "tables", "", "/data/shared-streets");
        add(pages, "no-tables", "", "/data/night-buses");
        add(pages, "maps", "", CLOSED + "/results/maps");
        add(pages, "maps-checked", "", CLOSED + "/results/maps?at=1&check=true");
        add(pages, "shift", "", CLOSED + "/results/shift");
        add(pages, "shift-wrong", "", CLOSED + "/results/shift?day=soon");
        add(pages, "summaries", "", CLOSED + "/summaries");
        add(pages, "summaries-in-full", "", "/a/night-buses/summaries");
        add(pages, "summary", "", summary);
        add(pages, "summary-easy", "", summary + "?level=easy");
        add(pages, "summary-mine", "heron", "/a/" + summarized.slug() + "/summaries/" + contestable);
        add(
                pages,
                "summary-difference",
                "",
                "/a/" + summarized.slug() + "/summaries/" + contestable + "/diff/" + contestable);
        add(pages, "summary-worded", "", "/a/" + worded.slug() + "/summaries/" + wordedSummary);
        add(pages, "summary-beside", "wren", "/a/" + worded.slug() + "/summaries/" + wordedSummary + "/beside");
        add(pages, "own-words", "heron", "/a/" + asking.slug() + "/own-words");
        add(pages, "own-words-none", "wren", "/a/" + asking.slug() + "/own-words");
        add(pages, "own-words-desk", "hayashi", "/m/" + asking.slug() + "/summaries/" + ownWords);
        add(pages, "summary-desk", "mori", "/m/" + summarized.slug() + "/summaries/" + contestable);
        add(pages, "ballot", "", CLOSED + "/ballot");
        add(pages, "recommendations", "", CLOSED + "/recommendations");
        add(pages, "recommendation", "", CLOSED + "/recommendations/1");
        add(pages, "trace", "", trace);
        // For a member
        add(pages, "open-assembly", "wren", OPEN);
        add(pages, "open-join", "plover", OPEN + "/join");
        add(pages, "open-join-anybody", "", OPEN + "/join");
        add(pages, "open-now", "wren", OPEN + "/now");
        add(pages, "vote", "wren", OPEN + "/vote");
        add(pages, "my-votes", "wren", OPEN + "/vote/mine");
        add(pages, "write", "wren", OPEN + "/arguments/new");
        add(pages, "helper", "wren", OPEN + "/helper");
        add(pages, "helper-worded", "wren", "/a/" + worded.slug() + "/helper?clause=sec_2");
        add(pages, "helper-explains", "wren", CLOSED + "/helper?clause=part_2__sec_7");
        add(pages, "helper-nobody", "", OPEN + "/helper");
        add(pages, "helper-guest", "kansa", OPEN + "/helper");
        add(pages, "rating", "wren", CLOSED + "/recommendations/1/rating");
        add(pages, "receipt", "wren", CLOSED + "/ballot/receipt");
        add(pages, "open-results", "wren", OPEN + "/results");
        add(pages, "me", "wren", "/me");
        add(pages, "words", "wren", "/me/words");
        add(pages, "notifications", "wren", "/me/notifications");
        add(pages, "mails-off", "", "/mails/off?key=of-nobody");
        add(pages, "privacy", "wren", "/me/privacy");
        add(pages, "erase", "wren", "/me/privacy/erase");
        add(pages, "offline", "", "/offline");
        // For a moderator
        add(pages, "desk", "mori", "/m");
        add(pages, "convene", "mori", "/m/convene");
        add(pages, "convene-form", "mori", "/m/convene?model=citizens-jury");
        add(pages, "import", "mori", "/m/import");
        add(pages, "plan", "mori", "/m/night-buses/plan");
        add(pages, "design", "mori", "/m/night-buses/design");
        add(pages, "bills-desk", "mori", "/m/" + versioned + "/bills");
        add(pages, "bill-draft", "mori", "/m/" + versioned + "/bills/" + billDraft);
        add(pages, "bill-unit", "mori", "/m/" + versioned + "/bills/" + billDraft + "/units/sec_4__subsec_1");
        add(pages, "queue", "mori", "/m/night-buses/queue");
        add(pages, "complaints-desk", "mori", "/m/" + disputed.slug() + "/complaints");
        add(pages, "complaints-desk-other", "hayashi", "/m/" + disputed.slug() + "/complaints");
        add(pages, "complaints-desk-none", "mori", "/m/night-buses/complaints");
        add(pages, "argument-appealed", "heron", "/a/" + disputed.slug() + "/arguments/" + complaints.get(0));
        add(pages, "argument-hidden", "wren", "/a/" + disputed.slug() + "/arguments/" + complaints.get(0));
        add(pages, "argument-reported", "wren", "/a/" + disputed.slug() + "/arguments/" + complaints.get(1));
        add(pages, "asking-desk", "mori", "/m/night-buses/asking");
        add(pages, "questions-desk", "mori", "/m/night-buses/questions");
        add(pages, "duplicates-desk", "mori", "/m/night-buses/duplicates");
        add(pages, "integrity-desk", "mori", "/m/night-buses/integrity");
        add(pages, "summaries-desk", "mori", "/m/night-buses/summaries");
        add(pages, "models-desk", "mori", "/m/night-buses/models");
        add(pages, "assembly-models", "wren", OPEN + "/models");
        add(pages, "models-voting", "wren", "/a/" + voting.slug() + "/models");
        add(pages, "models-voting-nobody", "", "/a/" + voting.slug() + "/models");
        add(pages, "models-voting-desk", "mori", "/m/" + voting.slug() + "/models");
        add(pages, "models-suggested", "wren", "/a/" + suggesting.slug() + "/models");
        add(pages, "models-suggested-mine", "heron", "/a/" + suggesting.slug() + "/models");
        add(pages, "models-suggested-desk", "mori", "/m/" + suggesting.slug() + "/models");
        add(pages, "model-written", "", "/models/" + model);
        add(pages, "ballot-desk", "mori", "/m/shared-streets/ballot");
        add(pages, "recommendation-desk", "mori", "/m/shared-streets/recommendations/1");
        add(pages, "learn-desk", "mori", "/m/shared-streets/learn");
        add(pages, "briefing-desk", "mori", briefing);
        add(pages, "plain-desk", "mori", "/m/night-buses/plain");
        add(pages, "plain-sheet", "mori", "/m/night-buses/plain/sec_6/en/plain");
        add(pages, "plain-sheet-published", "mori", "/m/night-buses/plain/sec_3/ja/very-plain");
        add(pages, "log", "", CLOSED + "/log");
        add(pages, "draft-desk", "mori", draft);
        // For a legislator
        add(pages, "inbox", "hayashi", "/l");
        add(pages, "brief", "hayashi", "/l/shared-streets/brief");
        add(pages, "matrix", "hayashi", "/l/shared-streets/clauses");
        add(pages, "clause-desk", "hayashi", "/l/shared-streets/clauses/" + clause.replaceFirst(".*/", ""));
        add(pages, "result", "hayashi", "/l/shared-streets/result");
        add(pages, "tracking", "hayashi", "/l/shared-streets/tracking");
        add(pages, "revise", "hayashi", "/l/shared-streets/recommendations/1/reply?revise=true");
        add(pages, "reply", "hayashi", "/l/shared-streets/recommendations/1/reply");
        // Nothing there yet
        add(pages, "empty-assembly", "wren", "/a/" + empty);
        add(pages, "empty-now", "wren", "/a/" + empty + "/now");
        add(pages, "empty-learn", "", "/a/" + empty + "/learn");
        add(pages, "empty-arguments", "wren", "/a/" + empty + "/arguments");
        add(pages, "empty-vote", "wren", "/a/" + empty + "/vote");
        add(pages, "empty-my-votes", "wren", "/a/" + empty + "/vote/mine");
        add(pages, "empty-asking-desk", "mori", "/m/" + empty + "/asking");
        add(pages, "empty-results", "", "/a/" + empty + "/results");
        add(pages, "empty-ballot", "wren", "/a/" + empty + "/ballot");
        add(pages, "empty-recommendations", "", "/a/" + empty + "/recommendations");
        add(pages, "empty-summaries", "", "/a/" + empty + "/summaries");
        add(pages, "empty-words", "kansa", "/me/words");
        add(pages, "empty-queue", "mori", "/m/" + empty + "/queue");
        add(pages, "empty-versions", "", "/a/" + empty + "/bill/versions");
        add(pages, "empty-gone", "", "/a/" + empty + "/bill/versions/gone");
        add(pages, "empty-log", "", "/a/" + empty + "/log");
        add(pages, "empty-learn-desk", "mori", "/m/" + empty + "/learn");
        add(pages, "empty-summaries-desk", "mori", "/m/" + empty + "/summaries");
        add(pages, "empty-ballot-desk", "mori", "/m/" + empty + "/ballot");
        add(pages, "empty-plain-desk", "mori", "/m/" + empty + "/plain");
        add(pages, "nothing-fits", "", OPEN + "/arguments?stance=wording&lang=ja&clause=");
        // Over
        add(pages, "closed-vote", "wren", CLOSED + "/vote");
        add(pages, "closed-my-votes", "wren", CLOSED + "/vote/mine");
        add(pages, "closed-write", "wren", CLOSED + "/arguments/new");
        add(pages, "closed-join", "plover", CLOSED + "/join");
        add(pages, "closed-now", "wren", CLOSED + "/now");
        // Refused
        pages.add(new Shown("refused-suggestion", "wren", OPEN + "/models", 200, page -> send(page, "")));
        pages.add(new Shown(
                "refused-models-desk", "mori", "/m/" + suggesting.slug() + "/models", 200, page -> send(page, "")));
        pages.add(new Shown("refused-write", "wren", OPEN + "/arguments/new", 200, page -> send(page, "[value=send]")));
        pages.add(new Shown("refused-helper", "wren", OPEN + "/helper", 200, page -> send(page, "[value=look]")));
        pages.add(new Shown("helper-looked", "wren", OPEN + "/helper", 200, page -> {
            page.fill("textarea[name=text]", "The last bus leaves before the late shift ends.");
            send(page, "[value=look]");
        }));
        pages.add(new Shown("preview", "wren", OPEN + "/arguments/new", 200, page -> {
            page.fill("textarea[name=text]", "The last bus leaves before the late shift ends.");
            send(page, "[value=preview]");
        }));
        pages.add(new Shown(
                "refused-convene", "mori", "/m/convene?model=citizens-jury", 200, page -> send(page, ".btn-primary")));
        pages.add(new Shown(
                "refused-reply",
                "hayashi",
                "/l/shared-streets/recommendations/1/reply?revise=true",
                200,
                page -> send(page, ".btn-primary")));
        pages.add(new Shown("refused-asking", "mori", "/m/night-buses/asking", 200, page -> {
            page.fill("input[name=first]", "999999");
            send(page, ".btn-primary");
        }));
        pages.add(new Shown("refused-import", "mori", "/m/import", 200, page -> send(page, ".btn-primary")));
        pages.add(new Shown("refused-plain", "mori", "/m/night-buses/plain/sec_6/en/plain", 200, page -> {
            page.fill("textarea[name=text]", "The law ends on 1 April 2031.");
            page.locator("input[name=cites]").first().check();
            send(page, ".btn-primary");
        }));
        pages.add(new Shown("refused-bill", "mori", "/m/" + versioned + "/bills", 200, page -> {
            page.locator("main form .btn-primary").last().click();
            page.locator("#problem").waitFor();
        }));
        pages.add(new Shown("refused-deletion", "mori", "/m/" + versioned + "/bills/" + billDraft, 200, page -> {
            page.locator("details:has([value=delete]) summary").click();
            send(page, ":is(form:has([value=delete]) *)");
        }));
        pages.add(new Shown("forbidden", "wren", OPEN.replace("/a/", "/m/") + "/queue", 403, null));
        pages.add(new Shown("not-there", "", "/a/no-such-assembly", 404, null));
        pages.add(new Shown("not-a-page", "", "/no-such-page", 404, null));
        return pages;
    }

    /** wren has her helper answer a question in the model's words. */
    private static void haveAnswered(String slug) {
        try (BrowserContext context = BrowserFixture.person("wren", View.DESK)) {
            Page page = context.newPage();
            page.navigate("/en/a/" + slug + "/helper");
            page.fill("textarea[name=question]", "When is the basin open?");
            send(page, "[value=ask]");
            send(page, "[value=word]");
        }
    }

    private static void add(List<Shown> pages, String name, String person, String path) {
        pages.add(new Shown(name, person, path, 200, null));
    }

    /** Sends the form of {@code button} as a browser would that checks nothing itself. */
    private static void send(Page page, String button) {
        page.evaluate("() => { for (const form of document.forms) form.noValidate = true; }");
        page.waitForNavigation(
                () -> page.locator("main form button" + button).last().click());
    }

    /** The same, once it is there: summaries are drafted a while after the demo is loaded. */
    private static String awaitLink(Page look, String on, String pattern) {
        String link = firstLink(look, on, pattern);
        for (int i = 0; i < 60 && link.startsWith(NO_LINK); i++) {
            look.waitForTimeout(2_000);
            link = firstLink(look, on, pattern);
        }
        return link;
    }

    /** The first link of a page whose address fits, without the language; ids differ from stack to stack. */
    private static String firstLink(Page look, String on, String pattern) {
        look.navigate("/en" + on);
        return new PageFixture(look)
                .links().stream()
                        .filter(link -> link.matches("/en" + pattern) && !link.endsWith("/new"))
                        .findFirst()
                        .map(link -> link.substring(3))
                        .orElse(NO_LINK + on);
    }

    /** Addresses of pages that the product answers and that no page here has, as they are written in the controllers. */
    static Set<String> leftOut(List<Shown> pages) {
        Set<String> left = new TreeSet<>();
        CompiledClassesFixture.CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("org.yoriai.web."))
                .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
                .map(type -> type.reflect())
                .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(jakarta.ws.rs.GET.class))
                        .forEach(method -> {
                            jakarta.ws.rs.Path own = method.getAnnotation(jakarta.ws.rs.Path.class);
                            String route = type.getAnnotation(jakarta.ws.rs.Path.class)
                                            .value()
                                    + (own == null ? "" : "/" + own.value().replaceFirst("^/", ""));
                            if (route.startsWith("/{lang:en|ja}") && !LEAD_ON.contains(route) && !has(pages, route)) {
                                left.add(route);
                            }
                        }));
        return left;
    }

    private static boolean has(List<Shown> pages, String route) {
        StringBuilder pattern = new StringBuilder();
        var parameter = PARAMETER.matcher(route);
        int end = 0;
        while (parameter.find()) {
            pattern.append(Pattern.quote(route.substring(end, parameter.start())))
                    .append(parameter.group(1) == null ? "[^/]+" : "(?:" + parameter.group(1) + ")");
            end = parameter.end();
        }
        Pattern address = Pattern.compile(
                pattern.append(Pattern.quote(route.substring(end))).append("/?").toString());
        return pages.stream()
                .anyMatch(page -> address.matcher("/en" + page.path.replaceFirst("\\?.*", ""))
                        .matches());
    }
}
