package org.yoriai.outcome;

import jakarta.validation.constraints.NotNull;

/** @param choice yes, no or abstain */
public record CastBallot(@NotNull Choice choice) {}
