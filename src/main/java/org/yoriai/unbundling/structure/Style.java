package org.yoriai.unbundling.structure;

/** How a number is written. */
enum Style {
    /** {@code Part 1}, {@code SEC. 2.}, {@code 第三条}: a word says what it is. */
    KEYWORD,
    /** {@code 4 Heading}. */
    BARE_DECIMAL,
    /** {@code 4. Text}. */
    DOTTED_DECIMAL,
    /** {@code (4)}, {@code (4A)}. */
    DECIMAL,
    LOWER,
    UPPER,
    LOWER_ROMAN,
    UPPER_ROMAN,
    /** {@code (aa)}. */
    DOUBLE_LOWER,
    /** {@code (AA)}. */
    DOUBLE_UPPER,
    /** {@code 二　}. */
    KANJI,
    /** {@code ２　}. */
    FULL_WIDTH,
    /** {@code （２）}. */
    BRACKETED_FULL_WIDTH,
    /** {@code イ　}. */
    IROHA,
    /** {@code –}. */
    DASH,
    /** A heading without a number. */
    HEADING,
    /** A paragraph without a number. */
    UNNUMBERED
}
