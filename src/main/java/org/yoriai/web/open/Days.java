package org.yoriai.web.open;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.yoriai.shared.Lang;

/** Says days in words, in the time zone of the instance. */
public final class Days {
    private static final DateTimeFormatter SHORT_EN = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_JA = DateTimeFormatter.ofPattern("M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter LONG_EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_JA = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter TIME_EN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_JA = DateTimeFormatter.ofPattern("uuuu年M月d日 H:mm（z）", Locale.JAPANESE);

    private static final DateTimeFormatter ZONE_EN = DateTimeFormatter.ofPattern(" z", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE_JA = DateTimeFormatter.ofPattern("（z）", Locale.JAPANESE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);

    private Days() {}

    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault());
    }

    /** {@code 3 Mar}, {@code 3月3日}; empty for no day. */
    public static String brief(LocalDate day, Lang lang) {
        return day == null ? "" : (lang == Lang.JA ? SHORT_JA : SHORT_EN).format(day);
    }

    /** {@code 3 March 2027}, {@code 2027年3月3日}; empty for no day. */
    public static String full(LocalDate day, Lang lang) {
        return day == null ? "" : (lang == Lang.JA ? LONG_JA : LONG_EN).format(day);
    }

    public static String full(Instant at, Lang lang) {
        return at == null ? "" : full(of(at), lang);
    }

    /** The hour that begins at a moment: {@code 3 March 2027, 10:00–11:00 UTC}. */
    public static String hour(Instant from, Lang lang) {
        var begins = from.atZone(ZoneId.systemDefault());
        String ends = CLOCK.format(begins.plus(1, ChronoUnit.HOURS));
        return lang == Lang.JA
                ? LONG_JA.format(begins) + " " + CLOCK.format(begins) + "〜" + ends + ZONE_JA.format(begins)
                : LONG_EN.format(begins) + ", " + CLOCK.format(begins) + "–" + ends + ZONE_EN.format(begins);
    }

    /** With hour, minute and zone: {@code 3 March 2027, 10:00 UTC}. */
    public static String time(Instant at, Lang lang) {
        return at == null ? "" : (lang == Lang.JA ? TIME_JA : TIME_EN).format(at.atZone(ZoneId.systemDefault()));
    }
}
