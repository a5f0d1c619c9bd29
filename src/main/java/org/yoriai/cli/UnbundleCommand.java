package org.yoriai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yoriai.unbundling.Jurisdiction;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unbundler;
import org.yoriai.unbundling.UnusableLaw;
import org.yoriai.unbundling.Warning;
import org.yoriai.unbundling.ballot.Ballot;
import org.yoriai.unbundling.ballot.Outcome;
import org.yoriai.unbundling.ballot.PackageNames;
import org.yoriai.unbundling.ballot.Separability;
import org.yoriai.unbundling.ballot.VoteTables;
import org.yoriai.unbundling.export.AkomaNtosoWriter;
import org.yoriai.unbundling.export.MarkdownWriter;
import org.yoriai.unbundling.export.UnbundledBillDocument;
import org.yoriai.unbundling.source.Format;
import org.yoriai.unbundling.version.Anchoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yoriai unbundle FILE}: law text in, clauses and what they need out. */
@Command(
        name = "unbundle",
        description = "Law text in, its clauses, what they need and the questions to vote on out.",
        footer = {"", "Example:", "  ./yoriai unbundle bill.txt --lang en --jurisdiction gb > bill.json"})
public final class UnbundleCommand extends OfflineCommand {

    private static final List<String> FORMS = List.of("json", "questions", "akn", "markdown");

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A bill as plain text, XML (Akoma Ntoso, USLM, CLML, e-Gov), PDF or DOCX.")
    Path file;

    @Option(names = "--lang", paramLabel = "en|ja", description = "Language; detected when not given.")
    String lang;

    @Option(
            names = "--jurisdiction",
            paramLabel = "us|gb|eu|za|jp",
            description = "Whose drafting rules the text follows; detected when not given.")
    String jurisdiction;

    @Option(
            names = "--format",
            paramLabel = "text|akn|uslm|clml|egov|pdf|docx",
            description = "Format of FILE; detected when not given.")
    String format;

    @Option(
            names = "--as",
            paramLabel = "json|questions|akn|markdown",
            defaultValue = "json",
            description = "Form of the result (default: ${DEFAULT-VALUE}).")
    String as;

    @Option(
            names = "--since",
            paramLabel = "OLD",
            description = "The version before; adds where each of its clauses went (\"anchors\").")
    Path since;

    @Option(
            names = "--support",
            paramLabel = "FILE",
            description = "Votes as CSV package,yes,no,abstain; adds which clauses have most support (\"outcome\").")
    Path support;

    @Option(
            names = "--ballots",
            paramLabel = "FILE",
            description =
                    "Whole ballots as CSV ballot,package,choice[,only-if] (yes, no or abstain); adds \"outcome\" and warns of"
                            + " questions that are better asked together.")
    Path ballots;

    @Override
    protected Answer answer() throws IOException {
        String form = as.toLowerCase(Locale.ROOT);
        if (!FORMS.contains(form)) {
            throw UnusableInput.ofOption("--as", as + " cannot be written; use " + String.join(", ", FORMS));
        }
        if (support != null && ballots != null) {
            throw UnusableInput.ofOption("--ballots", "votes are counted once; give --support or --ballots");
        }
        if (form.equals("akn") || form.equals("markdown")) {
            refuse(support, "--support", "outcome", form);
            refuse(ballots, "--ballots", "outcome", form);
            refuse(since, "--since", "anchors", form);
        }
        UnbundledBill bill = read(file, options());
        Optional<Outcome> outcome = Optional.empty();
        PackageNames names = new PackageNames(bill);
        if (support != null) {
            outcome = Optional.of(
                    Outcome.of(bill.packages(), fromTable(support, table -> VoteTables.support(table, names))));
        } else if (ballots != null) {
            List<Ballot> cast = fromTable(ballots, table -> VoteTables.ballots(table, names));
            outcome = Optional.of(Outcome.ofBallots(
                    bill.packages(), cast.stream().map(Ballot::choices).toList()));
            bill = bill.withQuestions(Separability.shownByVotes(bill.questions(), cast));
        }
        if (form.equals("akn")) {
            return Answer.text(AkomaNtosoWriter.write(bill));
        }
        if (form.equals("markdown")) {
            return Answer.text(MarkdownWriter.write(bill));
        }
        Map<String, Object> document =
                form.equals("questions") ? UnbundledBillDocument.questions(bill) : UnbundledBillDocument.of(bill);
        outcome.ifPresent(found -> document.put("outcome", OutcomeDocument.of(found)));
        if (since != null) {
            document.put("anchors", UnbundledBillDocument.anchors(Anchoring.of(read(since, sameLaw(bill)), bill)));
        }
        return Answer.json(document);
    }

    /** A result that the form has no place for is not left out unseen. */
    private static void refuse(@Nullable Path given, String option, String result, String form) {
        if (given != null) {
            throw UnusableInput.ofOption(
                    option, "\"" + result + "\" has no place in " + form + "; use --as json or --as questions");
        }
    }

    private UnbundledBill read(Path source, Options options) throws IOException {
        UnbundledBill bill;
        try {
            bill = Unbundler.unbundle(bytesOf(source), options);
        } catch (UnusableLaw e) {
            throw new UnusableInput(source, e.line(), e.message(lang == null ? "en" : lang));
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
                    .orElseThrow(() -> UnusableInput.ofOption(
                            "--format", format + " cannot be read; use text, akn, uslm, clml, egov, pdf or docx")));
        }
        return options;
    }
}
