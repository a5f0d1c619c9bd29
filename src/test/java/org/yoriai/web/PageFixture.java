package org.yoriai.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One tab that remembers what went wrong in it, and says which laws of every page its page breaks. */
final class PageFixture {
    /** What only a template, a missing text or a Java object would leave on a page. */
    private static final Pattern RAW = Pattern.compile(
            "\\?\\?|\\bnull\\b|\\{[#/]?[a-z]+[:.][^}]*}|%[sd]\\b|NOT_FOUND|org\\.yoriai\\.|java\\.util\\.|undefined|\\bNaN\\b");

    private static final String LAWS = """
            () => {
              const broken = [];
              const count = (what) => document.querySelectorAll(what).length;
              if (count('h1') !== 1) broken.push(count('h1') + ' h1');
              if (count('main') !== 1) broken.push(count('main') + ' main landmarks');
              if (document.title.trim() === '' || document.title.startsWith(' ·')) broken.push('no title');
              for (const h of document.querySelectorAll('h1, h2, h3, button, a[href]')) {
                const name = (h.innerText || h.getAttribute('aria-label') || h.textContent || '').trim();
                if (name === '') broken.push('empty ' + h.outerHTML.slice(0, 120));
              }
              const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
              const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
              if (twice.length) broken.push('id twice: ' + [...new Set(twice)].join(', '));
              return broken;
            }""";

    private static final String TOO_WIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return '';
              const scrolls = (e) => { for (let p = e.parentElement; p; p = p.parentElement)
                if (getComputedStyle(p).overflowX !== 'visible') return true; return false; };
              const wide = [...document.querySelectorAll('body *')]
                .filter((e) => e.getBoundingClientRect().right > width + 1 && !scrolls(e));
              return document.documentElement.scrollWidth + ' px: '
                + wide.slice(0, 3).map((e) => e.outerHTML.slice(0, 90)).join(' | ');
            }""";

    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    PageFixture(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                troubles.add("console: " + message.text());
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
    }

    Page page() {
        return page;
    }

    /** Opens a page and waits until nothing loads any more, except what never ends. */
    int open(String path) {
        troubles.clear();
        Response answer = page.navigate(path);
        return answer == null ? 0 : answer.status();
    }

    /** The laws that the page breaks, each as one line; empty when it keeps them all. */
    @SuppressWarnings("unchecked")
    List<String> broken(String lang) {
        List<String> broken = new ArrayList<>(troubles);
        broken.addAll((List<String>) page.evaluate(LAWS));
        String said = page.locator("html").getAttribute("lang");
        if (!lang.equals(said)) {
            broken.add("lang is " + said);
        }
        String text = page.locator("body").innerText();
        var raw = RAW.matcher(text);
        while (raw.find()) {
            broken.add("raw: …"
                    + text.substring(Math.max(0, raw.start() - 30), Math.min(text.length(), raw.end() + 30))
                            .replace('\n', ' ')
                    + "…");
        }
        return broken;
    }

    /** How the page is wider than {@code width} pixels, or nothing; leaves the window at that size. */
    String tooWide(int width, int height) {
        page.setViewportSize(width, height);
        String wide = (String) page.evaluate(TOO_WIDE);
        return wide.isEmpty() ? "" : "at " + width + " px the page is " + wide;
    }

    /** Addresses of this site that the page links to, without fragments. */
    @SuppressWarnings("unchecked")
    List<String> links() {
        return (List<String>) page.evaluate(
                "() => [...new Set([...document.querySelectorAll('a[href]')].filter((a) => a.origin === location.origin)"
                        + ".map((a) => a.pathname + a.search))]");
    }
}
