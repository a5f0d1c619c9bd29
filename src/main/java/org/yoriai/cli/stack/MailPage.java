package org.yoriai.cli.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shows the mails of the local stack, the newest first, in the language that the browser asks for. */
final class MailPage implements HttpHandler {

    private static final int LONGEST = 90;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final String STYLE = """
            :root{color-scheme:light dark}body{margin:0 auto;padding:24px 16px;max-width:44rem;font:1rem/1.6 system-ui,sans-serif}
            h1{font-size:1.5rem;margin:0}article{margin-block:24px;padding:16px;border:1px solid #8888;border-radius:10px}
            h2{font-size:1.1rem;margin:0}p{margin:4px 0}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:12px 0 0}
            """;

    private final CaughtMails mails;
    private final List<String> hosts;

    MailPage(CaughtMails mails, int port) {
        this.mails = mails;
        this.hosts = List.of("localhost:" + port, "127.0.0.1:" + port);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            // A page of another site whose name points to this machine must not read what stands here.
            String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                    .orElse("");
            if (!hosts.contains(host) || !exchange.getRequestURI().getPath().equals("/")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String asked = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language"))
                    .orElse("");
            byte[] body = html(asked.startsWith("ja") ? "ja" : "en").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String html(String language) {
        var page = new StringBuilder();
        page.append("<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\">".formatted(language))
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<title>%1$s</title><style>%2$s</style><main><h1>%1$s</h1><p>%3$s</p>"
                        .formatted(
                                say(StackMessage.MAIL_TITLE, language), STYLE, say(StackMessage.MAIL_LEAD, language)));
        try {
            List<MailText> all = mails.all();
            if (all.isEmpty()) {
                page.append("<p>").append(say(StackMessage.MAIL_NONE, language)).append("</p>");
            }
            all.forEach(mail -> page.append("<article><h2>%s</h2><p>%s</p><pre>%s</pre></article>"
                    .formatted(
                            escaped(mail.header("subject")),
                            say(StackMessage.MAIL_TO, language, mail.header("to")),
                            linked(mail.text()))));
        } catch (IOException e) {
            page.append("<p role=\"alert\">")
                    .append(say(StackMessage.MAIL_UNREADABLE, language))
                    .append("</p>");
        }
        return page.append("</main></html>").toString();
    }

    private static String say(StackMessage message, String language, String... parameters) {
        return escaped(message.in(language, List.of(parameters)));
    }

    private static String linked(String text) {
        var out = new StringBuilder();
        var link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            String address = link.group();
            String shown = address.length() > LONGEST ? address.substring(0, LONGEST) + "…" : address;
            out.append(escaped(text.substring(from, link.start())))
                    .append("<a rel=\"noreferrer\" href=\"%s\">%s</a>".formatted(escaped(address), escaped(shown)));
            from = link.end();
        }
        return out.append(escaped(text.substring(from))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
