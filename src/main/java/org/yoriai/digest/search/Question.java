package org.yoriai.digest.search;

/** @param lang language of the question, or empty when it is to be guessed from the script */
public record Question(String id, String lang, String text) {}
