package org.yoriai.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;

/** Work on the schema {@code identity}, in a transaction of its own: the two schemas never share one. */
final class Apart {
    private Apart() {}

    static <T> T call(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    static void run(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
