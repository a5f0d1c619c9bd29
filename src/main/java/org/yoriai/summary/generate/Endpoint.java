package org.yoriai.summary.generate;

/** A registered model on a server. @param url base of the protocol, such as {@code https://host/v1} */
public record Endpoint(String id, String url, String model) {
    /** Hex SHA-256 of what the model is called and where it is asked. */
    String hash() {
        return Prompt.hex(url + "\0" + model);
    }
}
