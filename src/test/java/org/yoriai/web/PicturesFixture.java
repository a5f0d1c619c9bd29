package org.yoriai.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yoriai.web.EveryPage.Shown;

/** Pictures of pages in {@code target/screenshots}, and the page that shows them all, {@code index.html}. */
final class PicturesFixture {
    private static final Path FOLDER = Path.of("target/screenshots");

    private PicturesFixture() {}

    /** What the window shows now, as {@code <page>-<way>.jpg}; the way has dashes for spaces. */
    static void take(Shown shown, String way, Page page) {
        // Colours that were changed a moment ago are drawn with the next picture but one.
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name(shown, way)))
                .setType(ScreenshotType.JPEG)
                .setQuality(80));
    }

    private static String name(Shown shown, String way) {
        return shown.name() + "-" + way.replace(' ', '-') + ".jpg";
    }

    /** Writes the index of {@code pages} in that order. */
    static void write(List<Shown> pages, List<String> ways) throws IOException {
        StringBuilder index = new StringBuilder(
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Pages</title><style>body{font:16px"
                        + " system-ui;margin:2rem}div{display:flex;gap:1rem;flex-wrap:wrap;align-items:start}img{height:30rem;border:1px"
                        + " solid #999;object-fit:cover;object-position:top}</style><h1>Pages</h1>");
        for (Shown shown : pages) {
            index.append("<h2>").append(shown.name()).append("</h2><div>");
            for (String way : ways) {
                String name = name(shown, way);
                if (Files.exists(FOLDER.resolve(name))) {
                    index.append("<a href=\"%s\"><img loading=\"lazy\" src=\"%s\" alt=\"%s\"></a>"
                            .formatted(name, name, way));
                }
            }
            index.append("</div>");
        }
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("index.html"), index);
    }
}
