package org.yoriai.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.yoriai.shared.Lang;

/** Days and moments in words, in the time zone of the instance; in templates {@code {day:full(date, page.lang)}}. */
@TemplateExtension(namespace = "day")
public final class DayWords {
    private static final DateTimeFormatter FULL_EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter FULL_JA = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_JA = DateTimeFormatter.ofPattern("uuuu年M月d日 H:mm", Locale.JAPANESE);

    private DayWords() {}

    /** {@code 3 March 2027}, {@code 2027年3月3日}; empty for no day. */
    public static String full(LocalDate day, Lang lang) {
        return day == null ? "" : (lang == Lang.JA ? FULL_JA : FULL_EN).format(day);
    }

    /** The day of a moment. */
    public static String of(Instant at, Lang lang) {
        return at == null ? "" : full(LocalDate.ofInstant(at, ZoneId.systemDefault()), lang);
    }

    /** With hour and minute. */
    public static String time(Instant at, Lang lang) {
        return at == null ? "" : (lang == Lang.JA ? TIME_JA : TIME_EN).format(at.atZone(ZoneId.systemDefault()));
    }

    /** For machines, to the second: HTML knows no microseconds. */
    public static String machine(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Days from today, negative for the past. */
    public static long left(LocalDate day) {
        return ChronoUnit.DAYS.between(LocalDate.now(ZoneId.systemDefault()), day);
    }

    /** Days since it, negative for the future. */
    public static long past(LocalDate day) {
        return -left(day);
    }
}
