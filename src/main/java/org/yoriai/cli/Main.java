package org.yoriai.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * The offline commands of {@code ./yoriai}.
 *
 * <p>Exit codes: 0 done; 1 a true negative verdict; 2 unusable input or arguments, with one sentence on standard error
 * and nothing on standard output; 70 a fault of this program.
 */
@Command(
        name = "yoriai",
        description = "Works on files alone: no server, no network, no account.",
        subcommands = {
            OpinionCommand.class,
            UnbundleCommand.class,
            SummarizeCommand.class,
            AskCommand.class,
            ReplayCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  ./yoriai opinion votes.csv --comments comments.csv > map.json"})
public final class Main {
    static final int UNUSABLE = 2;
    static final int FAULT = 70;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    public static void main(String[] args) {
        int exit;
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            exit = run(args, out, new FileOutputStream(FileDescriptor.err));
        } catch (IOException e) {
            exit = 0; // the reader of a pipe has seen enough
        }
        System.exit(exit);
    }

    /** Runs one command line and returns its exit code; writes nothing to {@code out} unless the code is 0 or 1. */
    static int run(String[] args, OutputStream out, OutputStream err) throws IOException {
        var main = new Main();
        var errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        var help = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
        var line = new CommandLine(main)
                .setOut(help)
                .setErr(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((e, arguments) -> refuse(e, errors))
                .setExecutionExceptionHandler((e, command, parsed) -> fail(e, main.debug, errors));
        if (args.length == 0) {
            line.usage(errors);
            return UNUSABLE;
        }
        int exit;
        try {
            exit = line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return fail(e, main.debug, errors);
        }
        Answer answer = answerOf(line);
        if (exit != 0 || answer == null) {
            return exit;
        }
        answer.writeTo(out);
        out.flush();
        return answer.exitCode();
    }

    private static Answer answerOf(CommandLine line) {
        var parsed = line.getParseResult();
        while (parsed != null && parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        return parsed != null && parsed.commandSpec().commandLine().getExecutionResult() instanceof Answer answer
                ? answer
                : null;
    }

    private static int refuse(ParameterException e, PrintWriter errors) {
        errors.println(e.getMessage());
        errors.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return UNUSABLE;
    }

    private static int fail(Throwable e, boolean debug, PrintWriter errors) {
        if (debug) {
            e.printStackTrace(errors);
        }
        if (e instanceof UnusableInput) {
            errors.println(e.getMessage());
            return UNUSABLE;
        }
        errors.println("This is a fault of yoriai, not of your input ("
                + e.getClass().getSimpleName() + "); run it again with --debug and report what it prints.");
        return FAULT;
    }
}
