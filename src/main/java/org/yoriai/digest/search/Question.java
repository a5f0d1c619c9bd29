package org.yoriai.digest.search;

/**
 * Of a text longer than {@value #LONGEST_READ} characters the beginning is asked.
 *
 * @param lang language of the question, or empty when it is to be guessed from the script
 */
public record Question(String id, String lang, String text) {
    static final int LONGEST_READ = 1_000;

    static String read(String text) {
        int end = Math.min(text.length(), LONGEST_READ);
        return text.substring(
                0, end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
