package org.yoriai.web;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the server. */
@QuarkusMain
public class Server {
    private Server() {}

    public static void main(String... arguments) {
        // The HTTP layer would refuse a broken address without a word; EdgeProblems checks it and says what is wrong.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
