package org.yoriai.summary.model;

import java.time.Instant;

/**
 * A registered model that words frames, on a server.
 *
 * @param number of its entry
 * @param weights hash of its weights, or empty where nobody says
 * @param url base of the protocol; {@code model} its name there
 */
public record WordingModel(
        String id,
        int number,
        String name,
        String provider,
        String place,
        String licence,
        String training,
        String cost,
        String weights,
        String url,
        String model,
        Instant registeredAt) {}
