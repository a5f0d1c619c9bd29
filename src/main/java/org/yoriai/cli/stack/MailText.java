package org.yoriai.cli.stack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as a person reads it, out of its source (RFC 5322, MIME): enough for what Keycloak and the application write.
 *
 * @param headers by lower-case name; of a name that comes twice the last
 * @param text the plain part, or the source of what there is if there is none
 */
record MailText(Map<String, String> headers, String text) {

    private static final Pattern WORD = Pattern.compile("=\\?([^?]+)\\?([bBqQ])\\?([^?]*)\\?=");
    private static final Pattern PARAMETER = Pattern.compile("(?i)(charset|boundary)\\s*=\\s*\"?([^\";\\s]+)\"?");

    static MailText of(String source) {
        Part whole = Part.of(source.replace("\r\n", "\n"));
        return new MailText(whole.headers, plain(whole).orElse(whole.body).strip());
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** When it was sent; the epoch where it does not say. */
    Instant sentAt() {
        try {
            return ZonedDateTime.parse(
                            header("date").replaceFirst("\\s*\\(.*\\)$", ""), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private static Optional<String> plain(Part part) {
        String type = part.headers.getOrDefault("content-type", "text/plain").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            return part.parts().stream()
                    .map(MailText::plain)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return type.startsWith("text/plain") ? Optional.of(part.decoded()) : Optional.empty();
    }

    private record Part(Map<String, String> headers, String body) {

        static Part of(String source) {
            int end = source.indexOf("\n\n");
            String head = end < 0 ? source : source.substring(0, end);
            var headers = new LinkedHashMap<String, String>();
            for (String line : head.replaceAll("\n[ \t]+", " ").split("\n", -1)) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    headers.put(
                            line.substring(0, colon).toLowerCase(Locale.ROOT),
                            words(line.substring(colon + 1).strip()));
                }
            }
            return new Part(headers, end < 0 ? "" : source.substring(end + 2));
        }

        private String parameter(String name) {
            return PARAMETER
                    .matcher(headers.getOrDefault("content-type", ""))
                    .results()
                    .filter(found -> found.group(1).equalsIgnoreCase(name))
                    .map(found -> found.group(2))
                    .findFirst()
                    .orElse("");
        }

        List<Part> parts() {
            var parts = new ArrayList<Part>();
            String[] pieces = ("\n" + body).split(Pattern.quote("\n--" + parameter("boundary")), -1);
            for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
                parts.add(of(pieces[i].substring(pieces[i].indexOf('\n') + 1)));
            }
            return parts;
        }

        String decoded() {
            byte[] bytes = switch (headers.getOrDefault("content-transfer-encoding", "")
                    .toLowerCase(Locale.ROOT)) {
                case "base64" -> Base64.getMimeDecoder().decode(body);
                case "quoted-printable" -> quotedPrintable(body.replace("=\n", ""));
                // GreenMail tells each byte of the source as one character.
                default -> body.getBytes(StandardCharsets.ISO_8859_1);
            };
            return new String(bytes, charset(parameter("charset")));
        }
    }

    private static String words(String header) {
        return WORD.matcher(header.replaceAll("\\?=\\s+=\\?", "?==?")).replaceAll(word -> {
            byte[] bytes = word.group(2).equalsIgnoreCase("b")
                    ? Base64.getMimeDecoder().decode(word.group(3))
                    : quotedPrintable(word.group(3).replace('_', ' '));
            return Matcher.quoteReplacement(new String(bytes, charset(word.group(1))));
        });
    }

    private static byte[] quotedPrintable(String text) {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < in.length; i++) {
            int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
            if (in[i] == '=' && high >= 0 && low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(in[i]);
            }
        }
        return out.toByteArray();
    }

    private static Charset charset(String name) {
        try {
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
