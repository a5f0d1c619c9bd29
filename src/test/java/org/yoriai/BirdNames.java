package org.yoriai;

import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yoriai.assembly.Birds;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;

/** Finds the name of any member in a text, whichever was drawn for her. */
public final class BirdNames {
    /** As many as there are before numbers begin. */
    private static final int BIRDS = 64;

    /** A whole word: "Tit" is not in "Title", バン not in バンド; what follows in hiragana is a particle. */
    public static final Pattern ANY = Pattern.compile(Stream.of(
                    names(Lang.EN, "(?<!\\p{IsLatin})(?:%s)(?!\\p{IsLatin})"),
                    names(Lang.JA, "(?<![\\p{IsKatakana}ー])(?:%s)(?![\\p{IsKatakana}ー])"))
            .collect(Collectors.joining("|")));

    private BirdNames() {}

    private static String names(Lang lang, String whole) {
        Function<Localized, String> in = name -> Pattern.quote(name.in(lang));
        return whole.formatted(
                IntStream.rangeClosed(1, BIRDS).mapToObj(Birds::name).map(in).collect(Collectors.joining("|")));
    }
}
