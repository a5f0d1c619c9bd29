package org.yoriai.cli.stack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) throws Exception {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        Path project = Path.of(System.getProperty("yoriai.project", "."));
        Path data = project.resolve(".yoriai/stack");
        boolean grant = false;
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--data" -> data = Path.of(rest.pop());
                case "--password-grant" -> grant = true;
                default -> {}
            }
        }
        var layout = new StackLayout(project, data, project.resolve(".yoriai/servers"), StackPorts.of(System.getenv()));
        var progress = new Progress(System.out);
        var stack = new LocalStack(layout, grant, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        try {
            stack.startServers();
        } catch (StackProblem e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        progress.plain(StackMessage.SERVERS_ONLY.text(stack.environmentFile().toString()));
        Thread.currentThread().join();
    }
}
