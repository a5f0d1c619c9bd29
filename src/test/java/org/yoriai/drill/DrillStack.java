package org.yoriai.drill;

import java.nio.file.Path;
import java.util.Map;
import org.yoriai.cli.stack.LocalStack;

/** Servers and packaged application of the drills alone, on free ports; started once, ended with the process. */
final class DrillStack {
    private static LocalStack stack;

    private DrillStack() {}

    static synchronized LocalStack running() {
        if (stack == null) {
            Path project = Path.of("").toAbsolutePath();
            LocalStack started = LocalStack.forTests(project, project.resolve(".yoriai/drill"));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.startServers();
            started.startApplication(Map.of("YORIAI_DEMO", "false", "YORIAI_SUMMARY_LOST_AFTER", "PT10S"));
            stack = started;
        }
        return stack;
    }
}
