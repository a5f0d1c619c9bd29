package org.yoriai.summary.model;

import java.util.Map;

/** What the operator allows and how models are worded here; another part of the program knows. */
public interface Serving {
    /** True if the operator lets any model serve here. */
    boolean isOn();

    /** True if a server at this address may be asked at all. */
    boolean allows(String url);

    /** The prompts that are in the program now, by their names. */
    Map<String, String> prompts();

    /** Hex SHA-256 of the prompts that are in the program now. */
    String promptsSha256();

    /** Hex SHA-256 of an address and a name there. */
    String endpointSha256(String url, String model);
}
