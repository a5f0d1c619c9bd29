package org.yoriai.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.shared.csv.CsvRow;
import org.yoriai.shared.csv.CsvTable;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unbundler;
import org.yoriai.unbundling.Unit;
import org.yoriai.unbundling.language.KanjiNumber;
import org.yoriai.unbundling.plain.PlainSentence;

class DemoContentTest {

    private static final List<String> GROUPS = List.of("A", "B", "C");
    private static final Pattern SECTION_EN = Pattern.compile("(?m)^(\\d+) \\p{Lu}");
    private static final Pattern SECTION_JA = Pattern.compile("(?m)^第([一二三四五六七八九十]+)条　");
    private static final Pattern REFERENCE_EN =
            Pattern.compile("[Ss]ections? (\\d+(?:\\(\\d+\\))*(?:(?:, | or | and )\\d+(?:\\(\\d+\\))*)*)");
    private static final Pattern REFERENCE_JA = Pattern.compile("第([一二三四五六七八九十]+)条");
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

    /** Rungs of the two traditions that stand for each other; 項 that fold into their 条 are dropped before. */
    private static final Map<String, String> RUNG = Map.of(
            "part", "part",
            "chapter", "part",
            "section", "section",
            "article", "section",
            "subsection", "subsection",
            "paragraph", "paragraph",
            "subparagraph", "subparagraph");

    @ParameterizedTest
    @CsvSource({"ordinance, 14, 4", "night-buses, 6, 0"})
    void bothLanguagesOfAnOrdinanceHaveTheSameSections(String name, int sections, int parts) {
        String english = text(name + ".en.txt");
        String japanese = text(name + ".ja.txt");

        assertThat(matches(SECTION_EN, english))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, sections)
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(matches(SECTION_JA, japanese)).hasSize(sections).doesNotHaveDuplicates();
        assertThat(matches(Pattern.compile("(?m)^Part (\\d)$"), english)).hasSize(parts);
        assertThat(matches(Pattern.compile("(?m)^第(.)章　"), japanese)).hasSize(parts);
    }

    @Test
    void plainWordsStandAtTwoLevelsInBothLanguagesAndSayWhatTheirQuotesSay() {
        Map<String, String> laws = Map.of("shared-streets", "ordinance", "night-buses", "night-buses");
        JsonNode plain = json("plain-words.json");
        laws.forEach((slug, law) -> {
            Map<String, Set<String>> texts = new LinkedHashMap<>();
            plain.path(slug).forEach(one -> {
                String lang = one.path("lang").asText();
                texts.computeIfAbsent(one.path("clause").asText(), clause -> new TreeSet<>())
                        .add(lang + " " + one.path("level").asText());
                one.path("sentences").forEach(sentence -> {
                    List<String> quotes = new ArrayList<>();
                    sentence.path("cites").forEach(quote -> quotes.add(quote.asText()));
                    assertThat(quotes).isNotEmpty();
                    assertThat(text(law + "." + lang + ".txt")).contains(quotes);
                    assertThat(PlainSentence.doubts(sentence.path("text").asText(), quotes, lang))
                            .as(sentence.path("text").asText())
                            .isEmpty();
                });
            });
            assertThat(texts).hasSizeGreaterThanOrEqualTo(4);
            assertThat(texts.values())
                    .allMatch(Set.of("en plain", "en very-plain", "ja plain", "ja very-plain")::equals);
        });
    }

    @Test
    void whatAProposalWouldChangeStandsInItsSectionInBothLanguages() {
        JsonNode wordings = json("wordings.json");
        assertThat(wordings).isNotEmpty();
        Map<String, String> laws = Map.of("arguments.csv", "ordinance", "night-buses.arguments.csv", "night-buses");
        Set<String> known = new HashSet<>();
        laws.forEach((file, law) -> CsvTable.of(text(file).getBytes(StandardCharsets.UTF_8))
                .forEach(row -> {
                    JsonNode words = wordings.get(row.get("key"));
                    if (words == null) {
                        return;
                    }
                    known.add(row.get("key"));
                    assertThat(row.get("stance")).as(row.get("key")).isEqualTo("wording");
                    assertThat(text(law + ".en.txt")).contains(words.get("en").asText());
                    assertThat(text(law + ".ja.txt")).contains(words.get("ja").asText());
                }));
        assertThat(known).hasSize(wordings.size());
    }

    @Test
    void expertsDeclareTheirInterestAndAsManySpeakForAsAgainst() {
        for (JsonNode assembly : json("assembly.json").get("assemblies")) {
            Map<String, Integer> sides = new HashMap<>();
            for (JsonNode briefing : assembly.get("briefings")) {
                sides.merge(briefing.get("view").asText(), 1, Integer::sum);
                assertThat(briefing.path("interest").path("en").asText()).isNotBlank();
                assertThat(briefing.path("interest").path("ja").asText()).isNotBlank();
            }
            assertThat(sides.get("for")).isPositive().isEqualTo(sides.get("against"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordinance", "night-buses"})
    void bothLanguagesOfAnOrdinanceUnbundleIntoTreesOfTheSameShape(String name) throws Exception {
        List<String> english = shape(unbundle(name + ".en.txt"));
        List<String> japanese = shape(unbundle(name + ".ja.txt"));

        assertThat(english).hasSizeGreaterThan(15).contains("section 5", "subsection 5.1");
        assertThat(japanese).isEqualTo(english);
    }

    @Test
    void theOrdinanceReachesDownToSubparagraphsInBothLanguages() throws Exception {
        List<String> english = shape(unbundle("ordinance.en.txt"));

        assertThat(english)
                .contains("part 4", "section 14", "paragraph 2.8", "paragraph 6.3.3", "subparagraph 9.1.1.2")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordinance", "night-buses"})
    void bothLanguagesOfAnOrdinanceReferToTheSameSections(String name) throws Exception {
        Map<String, Set<Long>> english = new LinkedHashMap<>();
        Map<String, Set<Long>> japanese = new LinkedHashMap<>();
        sections(unbundle(name + ".en.txt")).forEach((section, words) -> english.put(section, referredEnglish(words)));
        sections(unbundle(name + ".ja.txt"))
                .forEach((section, words) -> japanese.put(section, referredJapanese(section, words)));

        assertThat(japanese).isEqualTo(english);
        assertThat(english.values().stream().mapToInt(Set::size).sum()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void thePenaltiesNameTheClausesTheyEnforce() throws Exception {
        String penalties = sections(unbundle("ordinance.en.txt")).get("12");

        assertThat(referredEnglish(penalties)).containsExactlyInAnyOrder(3L, 4L, 5L, 6L, 8L, 9L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordinance", "night-buses"})
    void bothLanguagesOfAnOrdinanceNameTheSameAmountsOfMoney(String name) {
        List<Long> english = matches(Pattern.compile("¥(\\d[\\d,]*)"), text(name + ".en.txt")).stream()
                .map(DemoContentTest::amount)
                .toList();
        List<Long> japanese = matches(Pattern.compile("([一二三四五六七八九十百千万億]+)円"), text(name + ".ja.txt")).stream()
                .map(DemoContentTest::amount)
                .toList();

        assertThat(japanese).hasSizeGreaterThan(2).isEqualTo(english);
    }

    @Test
    void membersNumberFortyEightAndAreComposedAsTheAssemblySays() {
        Map<String, CsvRow> members = byColumn("members.csv", "number");
        JsonNode composition = assembly("shared-streets").get("composition");

        assertThat(members.keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 48).mapToObj(String::valueOf).toList());
        assertThat(composition).hasSize(3);
        for (JsonNode feature : composition) {
            Map<String, Integer> stated = new HashMap<>();
            int percent = 0;
            for (JsonNode value : feature.get("values")) {
                stated.put(value.get("key").asText(), value.get("members").asInt());
                percent += value.get("populationPercent").asInt();
            }
            Map<String, Integer> counted = new HashMap<>();
            members.values()
                    .forEach(m -> counted.merge(m.get(feature.get("feature").asText()), 1, Integer::sum));
            assertThat(counted).isEqualTo(stated);
            assertThat(percent).isEqualTo(100);
        }
    }

    @Test
    void aMembersWeightsSumToOneAndLeanToTheNamedGroup() {
        for (CsvRow member : byColumn("members.csv", "number").values()) {
            Map<String, Double> weights = new HashMap<>();
            GROUPS.forEach(g -> weights.put(g, number(member, "weight_" + g)));
            assertThat(weights.values().stream().mapToDouble(w -> w).sum()).isCloseTo(1, within(1e-9));
            assertThat(weights.get(member.get("opinion_group"))).isGreaterThan(0.5);
            assertThat(number(member, "activity")).isBetween(0.2, 0.95);
        }
    }

    @ParameterizedTest
    @CsvSource({"arguments.csv, ordinance.en.txt, 115, 125", "night-buses.arguments.csv, night-buses.en.txt, 12, 15"})
    void everyArgumentHasAnAuthorAClauseAndBothLanguages(String file, String ordinance, int atLeast, int atMost)
            throws Exception {
        Map<String, CsvRow> members = byColumn("members.csv", "number");
        Set<String> places = places(unbundle(ordinance));
        Map<String, CsvRow> arguments = byColumn(file, "key");

        assertThat(arguments).hasSizeBetween(atLeast, atMost);
        for (CsvRow argument : arguments.values()) {
            String key = argument.get("key");
            String lang = argument.get("lang");
            String japanese = argument.get(lang.equals("ja") ? "text" : "translation");
            String english = argument.get(lang.equals("ja") ? "translation" : "text");
            assertThat(members).as(key).containsKey(argument.get("author"));
            assertThat(lang)
                    .as(key)
                    .isEqualTo(members.get(argument.get("author")).get("lang"));
            assertThat(argument.get("clause")).as(key).isIn(places);
            assertThat(argument.get("stance")).as(key).isIn("for", "against", "question", "wording");
            assertThat(KANA.matcher(japanese).find()).as(key).isTrue();
            assertThat(KANA.matcher(english).find()).as(key).isFalse();
            for (String words : List.of(english, japanese)) {
                assertThat(words).as(key).hasSizeBetween(40, 400).isEqualTo(words.strip());
            }
            if (argument.get("stance").equals("wording")) {
                assertThat(english).as(key).contains("“");
                assertThat(japanese).as(key).contains("「");
            }
        }
        assertThat(arguments.values().stream().map(a -> a.get("text"))).doesNotHaveDuplicates();
    }

    @Test
    void eachArgumentIsVisibleOrHiddenWithARuleAndAReasonInBothLanguages() {
        List<CsvRow> hidden = new ArrayList<>();
        for (CsvRow argument : byColumn("arguments.csv", "key").values()) {
            List<String> reasons = List.of(argument.get("rule"), argument.get("reason_en"), argument.get("reason_ja"));
            if (argument.get("moderation").equals("hidden")) {
                hidden.add(argument);
                assertThat(reasons).doesNotContain("");
            } else {
                assertThat(argument.get("moderation")).isEqualTo("visible");
                assertThat(reasons).containsOnly("");
            }
        }
        assertThat(hidden).hasSize(2);
    }

    @Test
    void allClausesButTwoAreArguedAbout() {
        Set<Integer> discussed = new TreeSet<>();
        for (CsvRow argument : byColumn("arguments.csv", "key").values()) {
            String clause = argument.get("clause");
            if (!clause.isEmpty()) {
                discussed.add(Integer.valueOf(clause.split("\\.")[0]));
            }
        }
        assertThat(discussed).containsExactly(1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14);
    }

    @Test
    void aboutHalfOfTheArgumentsWereWrittenInEachLanguageAndEightOfferWording() {
        Map<String, Integer> byLang = new HashMap<>();
        Map<String, Integer> byStance = new HashMap<>();
        for (CsvRow argument : byColumn("arguments.csv", "key").values()) {
            byLang.merge(argument.get("lang"), 1, Integer::sum);
            byStance.merge(argument.get("stance"), 1, Integer::sum);
        }
        assertThat(byLang).containsOnlyKeys("en", "ja");
        assertThat(byLang.values()).allSatisfy(n -> assertThat(n).isBetween(50, 70));
        assertThat(byStance.get("wording")).isGreaterThanOrEqualTo(8);
        assertThat(byStance.get("question")).isGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "arguments.csv, p_agree_, p_pass_",
        "night-buses.arguments.csv, p_agree_, p_pass_",
        "ballot.csv, p_yes_, p_no_"
    })
    void twoChancesNeverExceedOneTogether(String file, String first, String second) {
        for (CsvRow row : table(file)) {
            for (String group : GROUPS) {
                double one = number(row, first + group);
                double other = number(row, second + group);
                assertThat(one).as("line %d", row.line()).isBetween(0.0, 1.0);
                assertThat(other).as("line %d", row.line()).isBetween(0.0, 1.0);
                assertThat(one + other).as("line %d", row.line()).isLessThanOrEqualTo(1 + 1e-9);
            }
        }
    }

    @Test
    void aQuarterOfTheArgumentsIsCommonGroundAndTheHelmetDutyDivides() {
        Map<String, CsvRow> arguments = byColumn("arguments.csv", "key");
        long common = arguments.values().stream()
                .filter(a -> GROUPS.stream().allMatch(g -> number(a, "p_agree_" + g) >= 0.7))
                .count();
        List<CsvRow> duty = arguments.values().stream()
                .filter(a -> a.get("clause").equals("7.1") && !a.get("stance").equals("wording"))
                .toList();

        assertThat((double) common / arguments.size()).isBetween(0.2, 0.3);
        assertThat(duty)
                .hasSizeGreaterThan(8)
                .allSatisfy(a -> assertThat(Math.abs(number(a, "p_agree_A") - number(a, "p_agree_B")))
                        .isGreaterThan(0.4));
    }

    @Test
    void membersAreExpectedToCastAboutThreeThousandVotes() {
        double perArgument = byColumn("members.csv", "number").values().stream()
                .mapToDouble(m -> number(m, "activity"))
                .sum();
        long open = byColumn("arguments.csv", "key").values().stream()
                .filter(a -> a.get("moderation").equals("visible"))
                .count();

        assertThat(perArgument * open).isBetween(2800.0, 3200.0);
    }

    @Test
    void theBallotAsksAboutEachSectionOnce() {
        assertThat(byColumn("ballot.csv", "clause").keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 14).mapToObj(String::valueOf).toList());
    }

    @Test
    void everyRecommendationIsAnsweredWithAReasonAnOwnerAndADate() throws Exception {
        Set<String> places = places(unbundle("ordinance.en.txt"));
        Map<String, CsvRow> arguments = byColumn("arguments.csv", "key");
        JsonNode recommendations = json("recommendations.json").get("recommendations");
        Set<String> decisions = new HashSet<>();

        assertThat(recommendations).hasSizeBetween(4, 5);
        for (JsonNode recommendation : recommendations) {
            JsonNode reply = recommendation.get("reply");
            decisions.add(reply.get("decision").asText());
            assertThat(recommendation.get("clause").asText()).isIn(places);
            assertThat(reply.get("dueOffsetDays").asInt()).isPositive();
            assertThat(recommendation.get("milestones")).isNotEmpty();
            for (JsonNode key : recommendation.get("arguments")) {
                assertThat(arguments.get(key.asText()).get("moderation")).isEqualTo("visible");
            }
            for (JsonNode milestone : recommendation.get("milestones")) {
                assertThat(milestone.get("state").asText())
                        .isEqualTo(milestone.get("offsetDays").asInt() <= 0 ? "done" : "due");
                assertThat(milestone.has("told"))
                        .isEqualTo(milestone.get("state").asText().equals("done"));
            }
        }
        assertThat(decisions).containsExactlyInAnyOrder("accept", "partly", "reject");
    }

    @Test
    void theAuthorityRepliesInTimeAndDoesNothingBeforeItReplies() {
        JsonNode assembly = assembly("shared-streets");
        Map<String, Integer> starts = new HashMap<>();
        assembly.get("phases")
                .forEach(p ->
                        starts.put(p.get("phase").asText(), p.get("offsetDays").asInt()));
        int replied = starts.get("REPLIED");

        assertThat(replied)
                .isBetween(
                        starts.get("REPORTED"),
                        starts.get("REPORTED") + assembly.get("replyDueDays").asInt());
        for (JsonNode recommendation : json("recommendations.json").get("recommendations")) {
            for (JsonNode milestone : recommendation.get("milestones")) {
                assertThat(milestone.get("offsetDays").asInt()).isGreaterThanOrEqualTo(replied);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assembly.json", "recommendations.json"})
    void everyTextAPersonReadsIsThereInBothLanguages(String file) {
        List<JsonNode> texts = new ArrayList<>();
        collectTexts(json(file), texts);

        assertThat(texts).hasSizeGreaterThan(20).allSatisfy(t -> {
            assertThat(t.get("en").asText()).isNotBlank();
            assertThat(t.get("ja").asText()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared-streets", "night-buses"})
    void phasesFollowEachOtherAndTheStatedOneIsNow(String slug) {
        JsonNode assembly = assembly(slug);
        List<String> names = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        assembly.get("phases").forEach(p -> {
            names.add(p.get("phase").asText());
            starts.add(p.get("offsetDays").asInt());
        });
        int now = names.indexOf(assembly.get("phase").asText());

        assertThat(names)
                .containsExactly(
                        "PREPARING",
                        "INVITING",
                        "LEARNING",
                        "DELIBERATING",
                        "DECIDING",
                        "REPORTED",
                        "REPLIED",
                        "TRACKING",
                        "CLOSED");
        assertThat(starts).isSorted().doesNotHaveDuplicates();
        assertThat(starts.get(now)).isLessThanOrEqualTo(0);
        assertThat(starts.get(now + 1)).isPositive();
        assertThat(starts.get(names.indexOf("REPLIED")) - starts.get(names.indexOf("REPORTED")))
                .isLessThanOrEqualTo(assembly.get("replyDueDays").asInt());
    }

    /** Each unit as its rung and the ordinals of itself and its ancestors, Parts apart; a lone 項 is folded away. */
    private static List<String> shape(UnbundledBill bill) {
        List<String> shape = new ArrayList<>();
        Map<String, String> numbers = numbers(bill);
        for (Unit unit : bill.units()) {
            String number = numbers.get(unit.eId());
            if (number != null) {
                shape.add(rung(unit, bill) + " " + number);
            }
        }
        return shape;
    }

    private static String rung(Unit unit, UnbundledBill bill) {
        if (bill.bill().lang().equals("ja")) {
            return switch (unit.level()) {
                case "paragraph" -> "subsection";
                case "point" -> parentLevel(unit, bill).equals("point") ? "subparagraph" : "paragraph";
                default -> RUNG.getOrDefault(unit.level(), unit.level());
            };
        }
        return RUNG.getOrDefault(unit.level(), unit.level());
    }

    private static String parentLevel(Unit unit, UnbundledBill bill) {
        return bill.units().stream()
                .filter(u -> u.eId().equals(unit.parent()))
                .map(Unit::level)
                .findFirst()
                .orElse("");
    }

    /** eId → dotted ordinals below the Part, e.g. {@code 9.1.1.2}; a folded 項 has no entry. */
    private static Map<String, String> numbers(UnbundledBill bill) {
        boolean japanese = bill.bill().lang().equals("ja");
        Map<String, Integer> children = new HashMap<>();
        bill.units().forEach(u -> children.merge(u.parent() + "/" + u.level(), 1, Integer::sum));
        Map<String, String> numbers = new LinkedHashMap<>();
        Map<String, String> folded = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        int sections = 0;
        for (Unit unit : bill.units()) {
            if (japanese
                    && unit.level().equals("paragraph")
                    && children.get(unit.parent() + "/paragraph").equals(1)) {
                folded.put(unit.eId(), numbers.get(unit.parent()));
                continue;
            }
            switch (unit.level()) {
                case "section", "article" -> numbers.put(unit.eId(), String.valueOf(++sections));
                case "part", "chapter" -> numbers.put(unit.eId(), String.valueOf(last.merge("", 1, Integer::sum)));
                default -> {
                    String above = folded.getOrDefault(unit.parent(), numbers.get(unit.parent()));
                    numbers.put(unit.eId(), above + "." + last.merge(unit.parent(), 1, Integer::sum));
                }
            }
        }
        return numbers;
    }

    /** What an argument may be about: nothing in particular, a section, or a subsection. */
    private static Set<String> places(UnbundledBill bill) {
        Set<String> places = new HashSet<>(Set.of(""));
        Map<String, String> numbers = numbers(bill);
        bill.units().stream()
                .filter(u -> u.level().equals("section") || u.level().equals("subsection"))
                .forEach(u -> places.add(numbers.get(u.eId())));
        return places;
    }

    /** Section number → its whole text. */
    private static Map<String, String> sections(UnbundledBill bill) {
        Map<String, String> numbers = numbers(bill);
        Map<String, String> sections = new LinkedHashMap<>();
        bill.units().stream()
                .filter(u -> u.level().equals("section") || u.level().equals("article"))
                .forEach(u -> sections.put(numbers.get(u.eId()), bill.text().substring(u.start(), u.end())));
        return sections;
    }

    private static Set<Long> referredEnglish(String words) {
        Set<Long> referred = new TreeSet<>();
        for (String list : matches(REFERENCE_EN, words)) {
            for (String one : list.split(", | or | and ")) {
                referred.add(Long.valueOf(one.replaceAll("\\(.*", "")));
            }
        }
        return referred;
    }

    /** The section's own number at its head is no reference. */
    private static Set<Long> referredJapanese(String section, String words) {
        Set<Long> referred = new TreeSet<>();
        for (String number : matches(REFERENCE_JA, words)) {
            referred.add(amount(number));
        }
        referred.remove(Long.valueOf(section));
        return referred;
    }

    private static long amount(String digits) {
        return KanjiNumber.parse(digits, 0, digits.length());
    }

    private static UnbundledBill unbundle(String file) throws Exception {
        return Unbundler.unbundle(bytes(file), Options.DETECT);
    }

    private static List<String> matches(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static void collectTexts(JsonNode node, List<JsonNode> into) {
        if (node.isObject() && (node.has("en") || node.has("ja"))) {
            into.add(node);
        } else {
            node.forEach(child -> collectTexts(child, into));
        }
    }

    private static JsonNode assembly(String slug) {
        return stream(json("assembly.json").get("assemblies"))
                .filter(a -> a.get("slug").asText().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Map<String, CsvRow> byColumn(String file, String column) {
        Map<String, CsvRow> rows = new LinkedHashMap<>();
        for (CsvRow row : table(file)) {
            assertThat(rows.put(row.get(column), row))
                    .as("%s twice", row.get(column))
                    .isNull();
        }
        return rows;
    }

    private static double number(CsvRow row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static CsvTable table(String file) {
        return CsvTable.of(bytes(file));
    }

    private static JsonNode json(String file) {
        try {
            return new ObjectMapper().readTree(bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = DemoContentTest.class.getResourceAsStream("/demo/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
