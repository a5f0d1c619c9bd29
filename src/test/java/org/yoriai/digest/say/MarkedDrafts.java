package org.yoriai.digest.say;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yoriai.digest.text.Span;

/** A half of the marked drafts, and how well their marks are found. */
final class MarkedDrafts {
    private MarkedDrafts() {}

    /** @param piece empty for a mark without one */
    record Mark(Notice.What what, String piece) {}

    record Marked(String name, String lang, String text, List<Mark> marks) {}

    /** @param found marks that were, {@code asked} notices, {@code rightly} those on a mark */
    record Score(int marks, int found, int asked, int rightly) {
        double recall() {
            return marks == 0 ? 1 : (double) found / marks;
        }

        double precision() {
            return asked == 0 ? 1 : (double) rightly / asked;
        }
    }

    /** @param name of a file under {@code /drafts}, or a path that begins with a slash */
    static String read(String name) {
        if (name.startsWith("/")) {
            try {
                return Files.readString(Path.of(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        try (InputStream in = MarkedDrafts.class.getResourceAsStream("/drafts/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KnownWords known(String half) {
        return KnownWords.of(List.of(
                read(half + "/law.en.txt"),
                read(half + "/law.ja.txt"),
                read(half + "/briefing.en.txt"),
                read(half + "/briefing.ja.txt")));
    }

    static List<Marked> of(String half) {
        List<Marked> out = new ArrayList<>();
        for (String lang : List.of("en", "ja")) {
            for (String block : read(half + "/drafts." + lang + ".txt").split("(?m)^== ")) {
                if (block.isBlank()) {
                    continue;
                }
                StringBuilder text = new StringBuilder();
                List<Mark> marks = new ArrayList<>();
                for (String line : block.lines().skip(1).toList()) {
                    if (line.startsWith("> ")) {
                        String[] mark = line.substring(2).split(": ", 2);
                        marks.add(new Mark(
                                Notice.What.valueOf(mark[0].toUpperCase(Locale.ROOT)), mark.length > 1 ? mark[1] : ""));
                    } else {
                        text.append(text.isEmpty() ? "" : "\n").append(line);
                    }
                }
                out.add(new Marked(block.lines().findFirst().orElseThrow(), lang, text.toString(), marks));
            }
        }
        return out;
    }

    /** By kind; a notice is right where it touches a marked piece of its kind. @param misses told what went wrong */
    static Map<Notice.What, Score> score(String half, String lang, List<String> misses) {
        KnownWords known = known(half);
        Map<Notice.What, Score> out = new EnumMap<>(Notice.What.class);
        for (Notice.What what : Notice.What.values()) {
            out.put(what, new Score(0, 0, 0, 0));
        }
        for (Marked draft : of(half)) {
            if (!lang.isEmpty() && !draft.lang().equals(lang)) {
                continue;
            }
            List<Notice> notices = Notices.of(draft.text(), draft.lang(), known).notices();
            for (Mark mark : draft.marks()) {
                boolean found = notices.stream().anyMatch(notice -> on(draft, mark, notice));
                if (!found) {
                    misses.add(draft.name() + " not seen: " + mark);
                }
                out.merge(mark.what(), new Score(1, found ? 1 : 0, 0, 0), MarkedDrafts::sum);
            }
            for (Notice notice : notices) {
                boolean right = draft.marks().stream().anyMatch(mark -> on(draft, mark, notice));
                if (!right) {
                    misses.add(draft.name() + " asked: " + notice.what() + " " + notice.in(draft.text()));
                }
                out.merge(notice.what(), new Score(0, 0, 1, right ? 1 : 0), MarkedDrafts::sum);
            }
        }
        return out;
    }

    private static boolean on(Marked draft, Mark mark, Notice notice) {
        if (mark.what() != notice.what()) {
            return false;
        }
        int at = draft.text().indexOf(mark.piece());
        Span piece = new Span(at, at + mark.piece().length());
        return mark.piece().isEmpty() || at >= 0 && notice.start() < piece.end() && piece.start() < notice.end();
    }

    private static Score sum(Score one, Score two) {
        return new Score(
                one.marks + two.marks, one.found + two.found, one.asked + two.asked, one.rightly + two.rightly);
    }
}
