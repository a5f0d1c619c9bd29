package org.yoriai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.yoriai.unbundling.Jurisdiction;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unbundler;
import org.yoriai.unbundling.UnusableLaw;
import org.yoriai.unbundling.Warning;
import org.yoriai.unbundling.source.Format;
import org.yoriai.unbundling.version.Anchoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yoriai unbundle FILE}: law text in, clauses and what they need out. */
@Command(
        name = "unbundle",
        description = "Law text in, its clauses, their references and what they need out.",
        footer = {"", "Example:", "  ./yoriai unbundle bill.txt --lang en --jurisdiction gb > bill.json"})
public final class UnbundleCommand extends OfflineCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "A bill as plain text or Akoma Ntoso XML.")
    Path file;

    @Option(names = "--lang", paramLabel = "en|ja", description = "Language; detected when not given.")
    String lang;

    @Option(
            names = "--jurisdiction",
            paramLabel = "us|gb|eu|za|jp",
            description = "Whose drafting rules the text follows; detected when not given.")
    String jurisdiction;

    @Option(names = "--format", paramLabel = "text|akn", description = "Format of FILE; detected when not given.")
    String format;

    @Option(
            names = "--as",
            paramLabel = "json",
            defaultValue = "json",
            description = "Form of the result (default: ${DEFAULT-VALUE}).")
    String as;

    @Option(
            names = "--since",
            paramLabel = "OLD",
            description = "The version before; adds where each of its clauses went (\"anchors\").")
    Path since;

    @Override
    protected Answer answer() throws IOException {
        if (!as.toLowerCase(Locale.ROOT).equals("json")) {
            throw UnusableInput.ofOption("--as", as + " cannot be written; use json");
        }
        Options options = options();
        UnbundledBill bill = read(file, options);
        Map<String, Object> document = UnbundledBillDocument.of(bill);
        if (since != null) {
            document.put("anchors", UnbundledBillDocument.anchors(Anchoring.of(read(since, sameLaw(bill)), bill)));
        }
        return Answer.json(document);
    }

    private UnbundledBill read(Path source, Options options) throws IOException {
        UnbundledBill bill;
        try {
            bill = Unbundler.unbundle(bytesOf(source), options);
        } catch (UnusableLaw e) {
            throw new UnusableInput(source, e.line(), e.getMessage());
        }
        for (Warning warning : bill.warnings()) {
            warn(source + ": " + warning.message());
        }
        return bill;
    }

    /** An old version follows the same drafting rules; its format may be another one. */
    private static Options sameLaw(UnbundledBill bill) {
        return Options.DETECT.withJurisdiction(bill.bill().jurisdiction());
    }

    private Options options() {
        Options options = Options.DETECT;
        if (lang != null) {
            if (!lang.equals("en") && !lang.equals("ja")) {
                throw UnusableInput.ofOption("--lang", lang + " is not known; use en or ja");
            }
            options = options.withLang(lang);
        }
        if (jurisdiction != null) {
            options = options.withJurisdiction(Jurisdiction.of(jurisdiction)
                    .orElseThrow(() -> UnusableInput.ofOption(
                            "--jurisdiction", jurisdiction + " is not known; use us, gb, eu, za or jp")));
        }
        if (format != null) {
            options = options.withFormat(Format.of(format)
                    .filter(Format::readable)
                    .orElseThrow(
                            () -> UnusableInput.ofOption("--format", format + " cannot be read; use text or akn")));
        }
        return options;
    }
}
