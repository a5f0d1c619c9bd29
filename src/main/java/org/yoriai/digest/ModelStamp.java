package org.yoriai.digest;

/** Who worded the summary. {@code hash} covers what the model is made of, {@code promptHash} is empty without a prompt. */
public record ModelStamp(String id, String hash, String promptHash) {}
