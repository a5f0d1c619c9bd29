package org.yoriai.cli.stack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What GreenMail caught, asked by its API. It has a mailbox for each address. */
final class CaughtMails {

    private static final Pattern ADDRESS = Pattern.compile("\"email\"\\s*:\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern SOURCE = Pattern.compile("\"mimeMessage\"\\s*:\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private final String api;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    CaughtMails(String api) {
        this.api = api;
    }

    boolean answers() {
        try {
            return get("/api/service/readiness").contains("running");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * All mails, the newest first.
     *
     * @throws IOException if GreenMail does not answer within seconds
     */
    List<MailText> all() throws IOException {
        var mails = new ArrayList<MailText>();
        for (String address : strings(ADDRESS, get("/api/user"))) {
            String box = URLEncoder.encode(address, StandardCharsets.UTF_8);
            for (String source : strings(SOURCE, get("/api/user/" + box + "/messages"))) {
                mails.add(MailText.of(source));
            }
        }
        // Of two mails of one second the one that came later is the newer one.
        Collections.reverse(mails);
        mails.sort(Comparator.comparing(MailText::sentAt).reversed());
        return mails;
    }

    private static List<String> strings(Pattern pattern, String json) {
        return pattern.matcher(json)
                .results()
                .map(found -> ESCAPE.matcher(found.group(1)).replaceAll(CaughtMails::plain))
                .toList();
    }

    private static String plain(MatchResult escape) {
        String text;
        if (escape.group(1) != null) {
            text = Character.toString((char) Integer.parseInt(escape.group(1), 16));
        } else {
            text = switch (escape.group(2)) {
                case "n" -> "\n";
                case "r" -> "\r";
                case "t" -> "\t";
                case "b" -> "\b";
                case "f" -> "\f";
                default -> escape.group(2);
            };
        }
        return Matcher.quoteReplacement(text);
    }

    private String get(String path) throws IOException {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(api + path))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("GreenMail answered " + answer.statusCode() + " to " + path);
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
