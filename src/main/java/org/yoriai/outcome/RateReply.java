package org.yoriai.outcome;

import jakarta.validation.constraints.NotNull;

/**
 * Rates the reply to a recommendation.
 *
 * @param rating fully, mostly, hardly or not-at-all: does it answer us?
 * @param reason optional, at most 500 characters; only those who replied and the moderators read it
 * @param lang the language of the reason, en or ja; may be absent without one
 */
public record RateReply(@NotNull Rating rating, String reason, String lang) {}
