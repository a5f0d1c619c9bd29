package org.yoriai.unbundling.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yoriai.unbundling.UnusableLaw;
import org.yoriai.unbundling.structure.EIds;

/**
 * Crown Legislation Markup Language of legislation.gov.uk.
 *
 * @see <a href="https://github.com/legislation/clml-schema">CLML schema</a>
 */
public record Clml() implements SourceReader {

    private static final Set<String> LEFT_OUT = Set.of(
            "Metadata",
            "Contents",
            "Footnotes",
            "FootnoteRef",
            "MarginNotes",
            "MarginNoteRef",
            "Commentaries",
            "CommentaryRef",
            "Versions",
            "Resources",
            "Correction");
    private static final Set<String> INLINE = Set.of(
            "Emphasis",
            "Strong",
            "Underline",
            "SmallCaps",
            "Superior",
            "Inferior",
            "Uppercase",
            "Expanded",
            "Strike",
            "Definition",
            "Proviso",
            "Abbreviation",
            "Acronym",
            "Term",
            "Span",
            "Citation",
            "CitationSubRef",
            "CitationListRef",
            "InternalLink",
            "ExternalLink",
            "InlineAmendment",
            "Addition",
            "Repeal",
            "Substitution",
            "Character",
            "Image",
            "Number",
            "LeaderLine",
            "Quote",
            "AppendText");
    private static final List<String> DIVISIONS = List.of(
            "Part", "Chapter", "EUPart", "EUTitle", "EUChapter", "EUSection", "EUSubsection", "Section", "Subsection");
    private static final List<String> ACT = levels("section subsection paragraph subparagraph clause subclause item");
    private static final List<String> SCHEDULE = levels("paragraph subparagraph point point point point point");
    private static final List<String> EUROPEAN = levels("article paragraph point point point point point");

    private static List<String> levels(String names) {
        return List.of(names.split(" "));
    }

    @Override
    public Found read(byte[] source) throws UnusableLaw {
        XmlNode root = XmlNode.parse(source, "CLML", (name, namespace) -> name.equals("Legislation"));
        return new Walk(root).found();
    }

    /** Where in a document the walk is: which levels its numbered provisions have, and whether they are quoted. */
    private record Place(List<String> levels, boolean quoted, String quotation) {
        Place inside() {
            return new Place(levels, quoted, "");
        }
    }

    private static final class Walk {
        private final XmlNode root;
        private final CanonicalText out = new CanonicalText();
        private final Place body;

        /** Whether nothing but a number is written on this line. */
        private boolean atFirstWords;

        Walk(XmlNode root) {
            this.root = root;
            XmlNode metadata = root.child("Metadata");
            String minor = metadata.descendant("DocumentMinorType").get("Value");
            String main = metadata.descendant("DocumentMainType").get("Value");
            body = new Place(body(minor.isEmpty() ? main : minor, root.has("EURetained")), false, "");
        }

        Found found() {
            write(root, body);
            XmlNode metadata = root.child("Metadata");
            String date = metadata.descendant("EnactmentDate").get("Date");
            if (date.isEmpty()) {
                date = metadata.descendant("Made").get("Date");
            }
            String number = metadata.descendant("Number").get("Value");
            return new Found(
                    out.text(),
                    Optional.of(out.pieces()),
                    List.of(),
                    "en",
                    root.has("EURetained") ? "eu" : "gb",
                    date,
                    number);
        }

        private static List<String> body(String kind, boolean european) {
            return european ? EUROPEAN : order(kind).orElse(ACT);
        }

        private static Optional<List<String>> order(String kind) {
            String name = kind.toLowerCase(Locale.ROOT);
            String first = name.contains("order")
                    ? "article"
                    : name.contains("regulation") ? "regulation" : name.contains("rule") ? "rule" : "";
            return first.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            List.of(first, "paragraph", "subparagraph", "clause", "subclause", "item", "subitem"));
        }

        private void write(XmlNode node, Place place) {
            for (Object part : node.content()) {
                if (part instanceof String words) {
                    out.words(words);
                } else if (part instanceof XmlNode child) {
                    element(child, place);
                }
            }
        }

        private void element(XmlNode node, Place place) {
            String name = node.name();
            if (LEFT_OUT.contains(name)) {
                return;
            }
            int rank = rank(name);
            if (rank >= 0 && !node.child("Pnumber").words().isEmpty()) {
                provision(node, rank, "", place);
            } else if (name.matches("P[1-7]group")) {
                group(node, place);
            } else if (DIVISIONS.contains(name)) {
                String level = (name.startsWith("EU") ? name.substring(2) : name).toLowerCase(Locale.ROOT);
                container(node, level, place, place.inside());
            } else if (name.equals("Pblock") || name.equals("PsubBlock")) {
                container(node, "crossheading", place, place.inside());
            } else if (name.equals("Schedule")) {
                List<String> levels = place.levels().equals(EUROPEAN) ? place.levels() : SCHEDULE;
                container(node, "schedule", place, new Place(levels, place.quoted(), ""));
            } else if (name.equals("Division") && node.has("Number")) {
                recital(node, place);
            } else if (name.equals("BlockAmendment")) {
                amendment(node, place);
            } else if (name.equals("OrderedList")) {
                list(node, place);
            } else if (INLINE.contains(name)) {
                write(node, place);
            } else if (name.equals("entry") || name.equals("td") || name.equals("th")) {
                out.gap();
                write(node, place);
                out.gap();
            } else {
                block(node, place);
            }
        }

        private void block(XmlNode node, Place place) {
            boolean firstWords = node.name().equals("Text") || node.name().matches("P[1-7]para|P|Para|Pnumber");
            if (!firstWords || !atFirstWords) {
                out.line();
            }
            if (node.name().equals("Text")) {
                atFirstWords = false;
            }
            write(node, place);
            if (!node.name().equals("Pnumber")) {
                out.line();
            }
        }

        private static int rank(String name) {
            return name.length() == 2 && name.charAt(0) == 'P' && name.charAt(1) >= '1' && name.charAt(1) <= '7'
                    ? name.charAt(1) - '1'
                    : -1;
        }

        /** The heading of a group belongs to its first provision. */
        private void group(XmlNode node, Place place) {
            XmlNode title = node.child("Title");
            boolean given = title.name().isEmpty();
            for (XmlNode child : node.children()) {
                int rank = rank(child.name());
                if (child.name().equals("Title")) {
                    continue;
                }
                if (!given && rank >= 0 && !child.child("Pnumber").words().isEmpty()) {
                    provision(child, rank, title.words(), place);
                    given = true;
                } else {
                    if (!given) {
                        out.line();
                        out.words(title.words());
                        out.line();
                        given = true;
                    }
                    element(child, place);
                }
            }
        }

        private void provision(XmlNode node, int rank, String heading, Place place) {
            XmlNode printed = node.child("Pnumber");
            String num = printed.words();
            out.line();
            out.open(
                    place.levels().get(rank),
                    EIds.number(Numbers.withoutKeyword(num)),
                    place.quoted(),
                    place.quotation());
            out.words(before(printed, rank, place) + num + after(printed, rank, place));
            out.gap();
            if (!heading.isEmpty()) {
                out.words(heading);
                out.heading(heading);
                out.line();
            }
            out.ownWords();
            atFirstWords = heading.isEmpty();
            for (XmlNode child : node.children()) {
                if (child.name().equals("Title") && heading.isEmpty()) {
                    out.words(child.words());
                    out.heading(child.words());
                    out.line();
                    out.ownWords();
                    atFirstWords = false;
                } else if (!child.name().equals("Pnumber")) {
                    element(child, place.inside());
                }
            }
            atFirstWords = false;
            out.close();
        }

        private static boolean bracketed(int rank, Place place) {
            return rank > 0 && !(rank == 1 && place.levels().equals(EUROPEAN));
        }

        private static String before(XmlNode number, int rank, Place place) {
            String before = number.get("PuncBefore");
            String outer = place.quoted() && !place.quotation().isEmpty() ? "“" : "";
            if (!before.isEmpty()) {
                return outer + before;
            }
            boolean article = rank == 0
                    && place.levels().equals(EUROPEAN)
                    && !number.words().contains(" ");
            return outer + (article ? "Article " : bracketed(rank, place) ? "(" : "");
        }

        private static String after(XmlNode number, int rank, Place place) {
            String after = number.get("PuncAfter");
            return !after.isEmpty() ? after : bracketed(rank, place) ? ")" : rank == 1 ? "." : "";
        }

        private void container(XmlNode node, String level, Place place, Place inside) {
            String printed = node.child("Number").words();
            XmlNode block = node.child("TitleBlock");
            String heading = (block.name().isEmpty() ? node.child("Title") : block.child("Title")).words();
            if (printed.isEmpty() && heading.isEmpty()) {
                write(node, place);
                return;
            }
            out.line();
            out.open(level, EIds.number(Numbers.withoutKeyword(printed)), place.quoted(), place.quotation());
            if (!printed.isEmpty()) {
                out.words(printed);
                out.line();
                out.ownWords();
            }
            for (XmlNode child : node.children()) {
                if (child.name().equals("Title") || child.name().equals("TitleBlock")) {
                    if (!heading.isEmpty()) {
                        out.words(heading);
                        out.heading(heading);
                        out.line();
                        out.ownWords();
                    }
                    for (XmlNode other : child.children()) {
                        if (child.name().equals("TitleBlock") && !other.name().equals("Title")) {
                            element(other, inside);
                        }
                    }
                } else if (!child.name().equals("Number")) {
                    element(child, inside);
                }
            }
            out.close();
        }

        private void recital(XmlNode node, Place place) {
            String num = node.child("Number").words();
            out.line();
            out.open("recital", EIds.number(num), place.quoted(), place.quotation());
            out.words(num);
            out.gap();
            out.ownWords();
            atFirstWords = true;
            for (XmlNode child : node.children()) {
                if (!child.name().equals("Number")) {
                    element(child, place.inside());
                }
            }
            atFirstWords = false;
            out.close();
        }

        private void amendment(XmlNode node, Place place) {
            out.line();
            atFirstWords = false;
            String kind = node.get("TargetClass").equals("secondary") ? node.get("TargetSubClass") : "";
            List<String> levels = node.get("Context").equals("schedule")
                    ? SCHEDULE
                    : node.get("TargetClass").startsWith("eu")
                            ? EUROPEAN
                            : order(kind).orElse(node.get("TargetClass").isEmpty() ? place.levels() : ACT);
            write(node, new Place(levels, true, out.quotation()));
            out.line();
        }

        private void list(XmlNode node, Place place) {
            int count = 0;
            for (XmlNode item : node.children()) {
                count++;
                String number = item.get("NumberOverride");
                if (number.isEmpty()) {
                    number = ListNumbers.number(node.get("Type"), count);
                    number = switch (node.get("Decoration")) {
                        case "parens" -> "(" + number + ")";
                        case "parenRight" -> number + ")";
                        case "brackets" -> "[" + number + "]";
                        case "period" -> number + ".";
                        default -> number;
                    };
                }
                String num = EIds.number(number);
                int rank = place.levels().lastIndexOf(out.level());
                out.line();
                boolean unit = !num.isEmpty() && rank >= 0;
                if (unit) {
                    out.open(
                            place.levels().get(Math.min(rank + 1, place.levels().size() - 1)),
                            num,
                            place.quoted(),
                            place.quotation());
                }
                out.words(number);
                out.gap();
                if (unit) {
                    out.ownWords();
                }
                atFirstWords = true;
                write(item, place.inside());
                atFirstWords = false;
                if (unit) {
                    out.close();
                }
            }
        }
    }
}
