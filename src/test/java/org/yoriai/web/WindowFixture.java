package org.yoriai.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.yoriai.web.BrowserFixture.View;

/** A test that looks through one person's window at a time. */
abstract class WindowFixture {
    private static final Path PICTURES = Path.of("target/screenshots");
    private BrowserContext window;

    /**
     * A page in a window of its own; the one before is closed.
     *
     * @param person who is logged in; empty for nobody
     * @param path after the language
     */
    final Page open(String person, View view, String path) {
        closeWindow();
        window = person.isEmpty() ? BrowserFixture.anybody(view) : BrowserFixture.person(person, view);
        Page page = window.newPage();
        page.navigate("/" + view.lang() + path);
        return page;
    }

    @AfterEach
    final void closeWindow() {
        if (window != null) {
            window.close();
            window = null;
        }
    }

    /** Keeps what is seen under {@code target/screenshots}. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Presses the first such button and waits for the page that follows. */
    static void click(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }
}
