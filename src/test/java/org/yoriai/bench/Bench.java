package org.yoriai.bench;

import java.util.Arrays;

/** {@code ./yoriai bench NAME}: runs one benchmark, or all of them without a name. */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        String name = args.length == 0 || args[0].startsWith("-") ? "votes" : args[0];
        String[] rest = args.length == 0 || args[0].startsWith("-") ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (name) {
            case "votes" -> VotesBench.run(rest);
            case "pages" -> PagesBench.run(rest);
            case "unbundle" -> UnbundleBench.run(rest);
            case "digest" -> DigestBench.run(rest);
            case "helper" -> HelperBench.run(rest);
            case "opinion" -> OpinionBench.run(rest);
            case "places" -> PlacesBench.run(rest);
            case "routing" -> RoutingBench.run(rest);
            default -> {
                System.err.println("There is no benchmark \"" + name
                        + "\". There are: votes, pages, unbundle, opinion, places, routing, digest, helper");
                System.exit(2);
            }
        }
        System.exit(0);
    }
}
