package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yoriai.web.BrowserFixture.View;
import org.yoriai.web.EveryPage.Shown;

/**
 * Every page in both languages, light and dark, on a phone and at a desk: axe-core finds nothing serious or critical, what
 * can be pressed is large enough, what has the focus is seen, 400 % zoom hides nothing, every link leads somewhere, answers
 * are no longer than four or five screens of a phone; and pictures of each in {@code target/screenshots}. A page is opened once a language and then resized and darkened, as a
 * person may do at any time. Two windows walk at once.
 */
class WalkPageIT {
    /** Buttons, fields and places of menus; links inside a sentence may be as high as its line. */
    private static final String SMALL = """
        () => [...document.querySelectorAll('button, summary, select, textarea, input:not([type=hidden]), a.btn, nav a')]
          .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.vh'))
          .map((e) => [e, (e.type === 'radio' || e.type === 'checkbox' ? e.closest('label') || e : e).getBoundingClientRect()])
          .filter(([e, box]) => box.width > 1 && (box.width < 24 || box.height < 24
            || e.matches('.vote-button') && box.height < 48))
          .map(([e, box]) => `too small, ${Math.round(box.width)} × ${Math.round(box.height)}: ${e.outerHTML.slice(0, 100)}`)\
        """;

    /** Follows the focus through the page: each place must look different with it, and not lie under a bar. */
    private static final String UNSEEN = """
        async () => {
          const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const look = (e) => [e, e.parentElement, e.closest('label')].filter(Boolean).map((x) => {
            const s = getComputedStyle(x);
            return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.borderWidth].join();
          }).join('|');
          const ring = (e) => { const s = getComputedStyle(e);
            return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && !s.outlineColor.endsWith(', 0)'); };
          const mine = (e, at) => at && (e.contains(at) || at.contains(e) && at.closest('a, button, label, summary')
            || e.closest('label')?.contains(at));
          const broken = [];
          for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
            if (e.disabled || e.type === 'hidden' || !e.checkVisibility({ visibilityProperty: true })) continue;
            document.activeElement.blur();
            const before = look(e);
            e.focus();
            if (document.activeElement !== e) { broken.push('takes no focus: ' + e.outerHTML.slice(0, 100)); continue; }
            if (!ring(e) && look(e) === before) broken.push('focus not seen: ' + e.outerHTML.slice(0, 100));
            const hidden = () => {
              const box = [...e.getClientRects()].find((b) => b.width > 1 && b.height > 1);
              return box && box.height <= innerHeight && ![0.5, 0.1, 0.9].some((x) => [0.5, 0.15, 0.85].some((y) =>
                mine(e, document.elementFromPoint(box.left + box.width * x, box.top + box.height * y))));
            };
            // The link to the content comes from above the window; a crowded machine needs more than one picture for it.
            for (let i = 0; i < 20 && hidden(); i++) await drawn();
            if (hidden()) broken.push('focus hidden: ' + e.outerHTML.slice(0, 100));
          }
          document.activeElement.blur();
          for (const e of document.querySelectorAll('.table-wrap')) e.scrollLeft = 0;
          scrollTo(0, 0);
          return broken;
        }\
        """;

    private static final String CUT = """
        () => [...document.querySelectorAll('body *')]
          .filter((e) => !e.closest('.vh, svg, [hidden]') && e.innerText?.trim()
            && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && e.clientWidth > 1
            && e.scrollWidth > e.clientWidth + 1)
          .map((e) => 'cut off: ' + e.outerHTML.slice(0, 100))\
        """;

    /** Where the answer comes first: not longer on a phone before anything is opened. */
    private static final Set<String> ANSWERS = Set.of(
            "results",
            "open-results",
            "summaries",
            "summary",
            "summary-mine",
            "clause",
            "arguments",
            "bill",
            "bill-very-plain",
            "learn");

    private static final int LONGEST = 4_000;

    private static final List<String> WAYS = Stream.of("en", "ja")
            .flatMap(lang -> Stream.of("phone", "desk")
                    .flatMap(device -> Stream.of("light", "dark").map(light -> lang + " " + device + " " + light)))
            .toList();

    /** Each language, each size and each light, half of the ways; all of them where somebody wants to look at all. */
    private static final Set<String> PICTURED =
            Set.of("en phone light", "en desk dark", "ja phone dark", "ja desk light");

    private static final boolean ALL_PICTURES = "all".equals(System.getProperty("test.pictures"));

    /** One window a person and thread for the whole walk: a new one costs more than a page. */
    private static final ThreadLocal<Map<String, PageFixture>> WINDOWS = ThreadLocal.withInitial(HashMap::new);

    /** Links that were tried, with the status of their answer. */
    private static final Map<String, Integer> TRIED = new ConcurrentHashMap<>();

    static List<Shown> pages() {
        return EveryPage.all();
    }

    @BeforeAll
    static void startTheApplication() {
        BrowserFixture.base();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @Execution(ExecutionMode.CONCURRENT)
    void everyPageIsForEverybody(Shown shown) {
        List<String> broken = new ArrayList<>();
        for (String lang : List.of("en", "ja")) {
            look(shown, lang, broken);
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void noPageIsLeftOut() {
        Assumptions.assumeTrue(System.getProperty("yoriai.test.pages") == null, "only some pages are looked at");
        assertThat(EveryPage.leftOut(EveryPage.all())).isEmpty();
    }

    private static void look(Shown shown, String lang, List<String> broken) {
        PageFixture window = window(shown.person());
        Page page = window.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 844);
        String trouble;
        try {
            trouble = shown.openIn(window, lang);
        } catch (PlaywrightException e) {
            PicturesFixture.take(shown, lang + " failed", page);
            trouble = e.getMessage();
        }
        if (!trouble.isEmpty()) {
            broken.add(lang + ": " + trouble);
            return;
        }
        // A page that answers 404 or 422 says so in the console as well.
        window.broken(lang).stream()
                .filter(law ->
                        !law.startsWith("console: Failed to load resource: the server responded with a status of 4"))
                .forEach(law -> broken.add(lang + ": " + law));

        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        if (ANSWERS.contains(shown.name()) && height >= LONGEST) {
            broken.add(lang + " phone: " + height + " px tall");
        }
        check(page, SMALL, lang + " phone: ", broken);
        page.keyboard().press("Tab");
        check(page, UNSEEN, lang + " phone: ", broken);
        measure(shown, lang + " phone", page, broken);

        page.setViewportSize(1280, 900);
        check(page, SMALL, lang + " desk: ", broken);
        measure(shown, lang + " desk", page, broken);

        // 1280 × 900 at 400 %, which is also the narrowest phone.
        String wide = window.tooWide(320, 225);
        if (!wide.isEmpty()) {
            broken.add(lang + " 400 %: " + wide);
        }
        check(page, CUT, lang + " 400 %: ", broken);
        check(page, UNSEEN, lang + " 400 %: ", broken);

        if (shown.status() == 200) {
            follow(window, lang, broken);
        }
    }

    private static void measure(Shown shown, String way, Page page, List<String> broken) {
        AxeFixture.look(shown, way + " light", page, AxeFixture.ALL, broken);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        AxeFixture.look(shown, way + " dark", page, AxeFixture.COLOURS, broken);

        // In a window as high as the page: axe takes what lies under the bottom bar just now for too small, and the bar
        // stands at the bottom of the picture.
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(page.viewportSize().width, Math.max(height, page.viewportSize().height));
        take(shown, way + " dark", page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        take(shown, way + " light", page);
        AxeFixture.look(shown, way + " sizes", page, AxeFixture.SIZES, broken);
    }

    private static void take(Shown shown, String way, Page page) {
        if (ALL_PICTURES || PICTURED.contains(way)) {
            PicturesFixture.take(shown, way, page);
        }
    }

    @SuppressWarnings("unchecked")
    private static void check(Page page, String law, String where, List<String> broken) {
        ((List<String>) page.evaluate(law)).stream().distinct().limit(4).forEach(line -> broken.add(where + line));
    }

    private static void follow(PageFixture window, String lang, List<String> broken) {
        for (String link : window.links()) {
            // A stream answers for ever, and an assembly in which few have voted has no map yet.
            if (link.endsWith("/events") || link.endsWith("/opinion")) {
                continue;
            }
            int status = TRIED.computeIfAbsent(
                    link,
                    untried -> window("mori")
                            .page()
                            .request()
                            .get(untried, RequestOptions.create().setMaxRedirects(0))
                            .status());
            // What a link chooses for this browser must not decide how the next pages look.
            for (String choice : List.of("readings", "text-size")) {
                window("mori").page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(choice));
            }
            // Somebody else's page may be forbidden to mori; that it exists is seen by whom it is for.
            if (status == 404 && !link.startsWith("/en/l") && !link.startsWith("/ja/l") || status >= 500) {
                broken.add(lang + ": " + status + " " + link);
            }
        }
    }

    private static PageFixture window(String person) {
        return WINDOWS.get()
                .computeIfAbsent(
                        person,
                        absent -> new PageFixture((person.isEmpty()
                                        ? BrowserFixture.anybody(View.PHONE)
                                        : BrowserFixture.alone(person, View.PHONE))
                                .newPage()));
    }

    @AfterAll
    static void writeTheTables() throws IOException {
        PicturesFixture.write(EveryPage.all(), WAYS);
        AxeFixture.write(EveryPage.all());
    }
}
