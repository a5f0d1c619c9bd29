package org.yoriai.legislation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.Phase;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Refused;
import org.yoriai.unbundling.Correction;
import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unit;
import org.yoriai.unbundling.Warning;
import org.yoriai.unbundling.structure.Corrections;

/** What the program read from a draft, and what a moderator sets right in it before it is published. */
@ApplicationScoped
public class BillDrafts {
    private static final int MOST_CORRECTIONS = 500;
    private static final int LONGEST_OPENING = 90;
    private static final int LONGEST_PLACE = 120;
    private static final int LONGEST_NUM = 40;

    @Inject
    Bills bills;

    @Inject
    BillRepository repository;

    @Inject
    BillTexts texts;

    @Inject
    Assemblies assemblies;

    /** @throws Refused 404 when it is no draft of the assembly */
    @Transactional
    public DraftView view(AssemblyId assembly, UUID id) {
        Bill bill = draft(assembly, id);
        List<BillTexts.Stored> stored = texts.of(bill.id);
        BillTexts.Stored text = stored.get(0);
        UnbundledBill read = texts.read(text);
        Map<String, Integer> depths = new HashMap<>();
        List<DraftView.Unit> units = new ArrayList<>(read.units().size());
        Map<String, List<Span>> inside = inside(read);
        for (Unit unit : read.units()) {
            depths.put(unit.eId(), unit.parent().isEmpty() ? 0 : depths.getOrDefault(unit.parent(), 0) + 1);
            units.add(unit(read, unit, depths.get(unit.eId()), inside));
        }
        Set<Map<String, String>> lost = new HashSet<>();
        List<DraftView.Warning> warnings = new ArrayList<>();
        for (Warning warning : read.warnings()) {
            if (warning.code() == Warning.Code.CORRECTION_LOST) {
                lost.add(warning.parameters());
            } else {
                warnings.add(new DraftView.Warning(
                        warning.code().name().toLowerCase(Locale.ROOT).replace('_', '-'), warning.parameters()));
            }
        }
        List<DraftView.Correction> corrections = new ArrayList<>();
        for (StoredCorrection correction : text.corrections()) {
            corrections.add(new DraftView.Correction(
                    corrections.size() + 1,
                    correction.kind(),
                    correction.words(),
                    correction.level(),
                    correction.at(),
                    lost.contains(Map.of("kind", correction.kind(), "words", correction.words()))));
        }
        return new DraftView(
                bill.id,
                bill.number,
                bill.status.name(),
                read.bill().title(),
                text.lang().code(),
                read.bill().jurisdiction().code(),
                read.bill().format().code(),
                Corrections.levels(read.bill().jurisdiction()),
                read.questions().size(),
                stored.size() > 1,
                units,
                warnings,
                corrections);
    }

    /** One unit of a draft with what can be set right in it. @throws Refused 404 */
    @Transactional
    public DraftView.Detail unit(AssemblyId assembly, UUID id, String eId) {
        UnbundledBill read = texts.read(texts.original(draft(assembly, id).id));
        Unit unit = require(read, eId);
        Map<String, List<Span>> inside = inside(read);
        List<DraftView.Place> places = places(read, unit, inside).stream()
                .map(at -> new DraftView.Place(at, line(read.text(), at, LONGEST_PLACE)))
                .toList();
        DraftView.Unit before = null;
        for (Unit other : read.units()) {
            if (other.eId().equals(eId)) {
                break;
            }
            if (other.end() >= unit.start()) {
                before = unit(read, other, 0, inside);
            }
        }
        return new DraftView.Detail(unit(read, unit, 0, inside), places, before);
    }

    /**
     * Sets something right, in a translation that was added too. One that cannot follow goes: the view says whether it is still there.
     *
     * @throws Refused 404 for another unit, 422 for a correction that changes nothing
     */
    @Transactional
    public DraftView correct(AssemblyId assembly, UUID id, CorrectDraft command) {
        assemblies.requirePhase(assembly, Phase::allowsBills);
        texts.lock(id);
        BillTexts.Stored text = texts.original(draft(assembly, id).id);
        UnbundledBill read = texts.read(text);
        Unit unit = require(read, command.unit());
        String lang = read.bill().lang();
        Correction.Place place = new Correction.Place(unit.eId(), Corrections.opening(read.text(), unit.start(), lang));
        Correction correction = switch (command.kind()) {
            case "level" -> new Correction.Relevel(place, level(read, command, unit));
            case "split" -> split(read, unit, place, command);
            default -> new Correction.Join(place);
        };
        List<StoredCorrection> corrections = new ArrayList<>(text.corrections());
        if (corrections.size() >= MOST_CORRECTIONS) {
            throw Refused.wrongState("too-many-corrections", Map.of("limit", MOST_CORRECTIONS));
        }
        corrections.add(StoredCorrection.of(correction));
        if (texts.read(text.with(corrections)).units().equals(read.units())) {
            throw Refused.field(command.kind().equals("split") ? "at" : command.kind(), "correction-without-effect");
        }
        return store(assembly, text.with(corrections));
    }

    /** Takes a correction back. @param number as in {@link DraftView.Correction} */
    @Transactional
    public DraftView undo(AssemblyId assembly, UUID id, int number) {
        assemblies.requirePhase(assembly, Phase::allowsBills);
        texts.lock(id);
        BillTexts.Stored text = texts.original(draft(assembly, id).id);
        if (number < 1 || number > text.corrections().size()) {
            throw Refused.notFound();
        }
        List<StoredCorrection> corrections = new ArrayList<>(text.corrections());
        corrections.remove(number - 1);
        return store(assembly, text.with(corrections));
    }

    /**
     * Throws a draft away with all that was set right in it. What is published stays as it is.
     *
     * @throws Refused 404 when it is no draft of the assembly
     */
    @Transactional
    public void delete(AssemblyId assembly, UUID id) {
        texts.lock(id);
        bills.delete(draft(assembly, id));
    }

    private DraftView store(AssemblyId assembly, BillTexts.Stored text) {
        bills.readAgain(text, texts.read(text));
        return view(assembly, text.bill());
    }

    private static String level(UnbundledBill read, CorrectDraft command, Unit unit) {
        List<String> levels = Corrections.levels(read.bill().jurisdiction());
        if (command.level() == null || !levels.contains(command.level())) {
            throw Refused.field("level", "unknown-value");
        }
        if (command.kind().equals("level") && command.level().equals(unit.level())) {
            throw Refused.field("level", "correction-without-effect");
        }
        return command.level();
    }

    private static Correction.Split split(UnbundledBill read, Unit unit, Correction.Place place, CorrectDraft command) {
        String level = level(read, command, unit);
        if (command.at() == null || !places(read, unit, inside(read)).contains(command.at())) {
            throw Refused.field("at", command.at() == null ? "not-blank" : "unknown-value");
        }
        return new Correction.Split(
                place,
                Corrections.opening(read.text(), command.at(), read.bill().lang()),
                level,
                PlainText.name("num", command.num(), 0, LONGEST_NUM));
    }

    private static List<Integer> places(UnbundledBill read, Unit unit, Map<String, List<Span>> inside) {
        return Corrections.places(
                        read.text(),
                        Corrections.own(unit.words(), unit.end(), inside.getOrDefault(unit.eId(), List.of())))
                .stream()
                .filter(at -> at > unit.start())
                .toList();
    }

    private static Map<String, List<Span>> inside(UnbundledBill read) {
        Map<String, List<Span>> inside = new HashMap<>();
        for (Unit unit : read.units()) {
            inside.computeIfAbsent(unit.parent(), parent -> new ArrayList<>()).add(unit.span());
        }
        return inside;
    }

    private static DraftView.Unit unit(UnbundledBill read, Unit unit, int depth, Map<String, List<Span>> inside) {
        StringBuilder words = new StringBuilder();
        for (Span span : Corrections.own(unit.words(), unit.end(), inside.getOrDefault(unit.eId(), List.of()))) {
            String own = span.of(read.text()).strip();
            if (!own.isEmpty()) {
                words.append(words.isEmpty() ? "" : "\n").append(own);
            }
        }
        return new DraftView.Unit(
                unit.eId(),
                unit.level(),
                unit.num(),
                unit.heading(),
                depth,
                line(read.text(), unit.start(), LONGEST_OPENING),
                // What stands between a heading and the words is no word.
                words.toString().replace("\u0000", "").replaceFirst("^[.．]?[—–]?\\s*", ""),
                unit.quoted(),
                unit.confidence());
    }

    private static String line(String text, int at, int most) {
        int end = at;
        while (end < text.length() && "\n\r\u2028".indexOf(text.charAt(end)) < 0 && end - at < most) {
            end++;
        }
        boolean cut = end - at == most;
        if (cut && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(at, end).replace("\u0000", "").strip() + (cut ? "…" : "");
    }

    private static Unit require(UnbundledBill read, String eId) {
        return read.units().stream()
                .filter(unit -> unit.eId().equals(eId))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private Bill draft(AssemblyId assembly, UUID id) {
        Bill bill = repository.require(assembly, id);
        if (bill.status != Bill.Status.draft) {
            throw Refused.notFound();
        }
        return bill;
    }
}
