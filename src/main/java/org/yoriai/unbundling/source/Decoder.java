package org.yoriai.unbundling.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yoriai.unbundling.Warning;

/**
 * Bytes to characters without losing any: UTF-8; UTF-16 when a byte order mark says so; else MS932 when every byte is
 * valid there, else windows-1252. The mark itself stays in the text.
 */
public record Decoder(String text, List<Warning> warnings) {

    public static Decoder decode(byte[] bytes) {
        List<Warning> warnings = new ArrayList<>();
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Decoder(new String(bytes, StandardCharsets.UTF_16BE), warnings);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Decoder(new String(bytes, StandardCharsets.UTF_16LE), warnings);
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoder(utf8, warnings);
        }
        Charset ms932 = Charset.forName("windows-31j");
        String japanese = strict(bytes, ms932);
        Charset used = japanese == null ? Charset.forName("windows-1252") : ms932;
        warnings.add(Warning.of(Warning.Code.DECODED_AS, "charset", used.name()));
        return new Decoder(japanese == null ? new String(bytes, used) : japanese, warnings);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static @org.jspecify.annotations.Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
