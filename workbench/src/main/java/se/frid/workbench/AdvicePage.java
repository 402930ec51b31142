package se.frid.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.guidance.Intervention;
import se.frid.guidance.Provision.Confidence;
import se.frid.instrument.Text;
import se.frid.recommendation.Because;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.Caution;
import se.frid.recommendation.Duty;
import se.frid.recommendation.LegalReference;
import se.frid.recommendation.LocalContact;
import se.frid.recommendation.NotHere;
import se.frid.recommendation.Recommendation;

/** The part of the page that says what must, should and may be done, by when, why and under which provision. */
final class AdvicePage {

    // A page must be read in a few minutes; everything stands in the data.
    private static final int MOST_NAMES = 4;
    private static final int MOST_RULES = 2;

    private final CaseAssessment assessment;
    private final AssessmentWords words;
    private final PageLines page;

    AdvicePage(CaseAssessment assessment, AssessmentWords words, PageLines page) {
        this.assessment = assessment;
        this.words = words;
        this.page = page;
    }

    void write() {
        recommendations();
        duties();
    }

    private void recommendations() {
        page.heading(words.say("Att göra", "To do"));
        List<Recommendation> all = assessment.advice().recommendations();
        Map<String, List<Recommendation>> groups = new LinkedHashMap<>();
        groups.put(words.say("I dag ", "Today ") + assessment.date(), new ArrayList<>());
        groups.put(words.say("Därefter", "After that"), new ArrayList<>());
        groups.put(
                words.say("Senare, när hindret är undanröjt", "Later, when what holds it back has changed"),
                new ArrayList<>());
        List<List<Recommendation>> lists = List.copyOf(groups.values());
        for (Recommendation one : all) {
            int group = one.waitsFor().isPresent() ? 2 : isToday(one.by()) ? 0 : 1;
            lists.get(group).add(one);
        }
        groups.forEach((title, group) -> {
            if (!group.isEmpty()) {
                page.text(2, title);
                Map<String, List<Recommendation>> same = new LinkedHashMap<>();
                group.forEach(one -> same.computeIfAbsent(sameWay(one), key -> new ArrayList<>())
                        .add(one));
                same.values().forEach(this::recommendation);
            }
        });
        if (all.isEmpty()) {
            page.text(2, words.say("Inga förslag ännu: för lite är känt.", "No proposals yet: too little is known."));
        }
        setAside();
        Set<Text> notes = new LinkedHashSet<>();
        all.forEach(one -> notes.addAll(one.notes()));
        if (!notes.isEmpty()) {
            page.text(2, words.say("Tänk på", "Bear in mind"));
            notes.forEach(note -> page.bullet(4, "•", note.in(words.language())));
        }
    }

    /** What a lowered level took away or made weaker or later, as it was. */
    private void setAside() {
        List<Recommendation> before = assessment.advice().setAside();
        if (!before.isEmpty()) {
            page.text(
                    2,
                    words.say(
                            "Borta, svagare eller senare sedan professionen sänkt en nivå; så här stod det före",
                            "Gone, weaker or later since a professional lowered a level; as it stood before"));
            before.forEach(one -> page.bullet(
                    4,
                    one.strength().word(words.language()).toUpperCase(Locale.ROOT),
                    one.intervention().names().in(words.language()) + " – " + person(one)
                            + (one.by() == null ? "" : words.say(", senast ", ", by ") + one.by())
                            + one.limits().stream()
                                    .map(text -> "; " + text.in(words.language()))
                                    .collect(Collectors.joining())));
        }
    }

    private boolean isToday(@Nullable LocalDate by) {
        return by != null && !by.isAfter(assessment.date());
    }

    /** One intervention, for everyone of the group that it is meant for in the same way. */
    private void recommendation(List<Recommendation> same) {
        Recommendation one = same.get(0);
        String persons = same.stream().map(this::person).collect(Collectors.joining(", "));
        String by = one.by() == null || isToday(one.by()) ? "" : words.say(", senast ", ", by ") + one.by();
        page.bullet(
                4,
                one.strength().word(words.language()).toUpperCase(Locale.ROOT),
                one.intervention().names().in(words.language()) + " – " + persons + by);
        if (one.notHere() != null) {
            notHere(one.notHere());
        }
        contacts(9, one.contacts());
        List<String> rules = one.because().stream()
                .map(because -> because.title().in(words.language()) + " (" + because.rule()
                        + (because.ownProposal() ? words.say(", eget förslag", ", our own proposal") : "") + ")")
                .toList();
        page.text(
                9,
                words.say("därför: ", "because: ") + words.few(rules, MOST_RULES) + " ← "
                        + words.few(findings(one.because()), MOST_NAMES));
        if (!one.legal().isEmpty()) {
            page.text(
                    9,
                    words.say("stöd i: ", "under: ")
                            + words.few(one.legal().stream().map(this::citation).toList(), MOST_RULES));
        }
        if (!one.limits().isEmpty()) {
            page.text(
                    9,
                    words.say("tid: ", "time: ")
                            + one.limits().stream()
                                    .map(text -> text.in(words.language()))
                                    .collect(Collectors.joining("; ")));
        }
        if (one.intervention().needAreas().contains(Intervention.NeedArea.TREATMENT)) {
            page.text(9, words.say("kunskapsläge: ", "evidence: ") + evidence(one));
        }
        cautions(9, one.cautions());
    }

    private void cautions(int indent, List<Caution> cautions) {
        for (Caution.Effect effect : Caution.Effect.values()) {
            String names = cautions.stream()
                    .filter(caution -> caution.effect() == effect)
                    .map(caution -> caution.names().in(words.language()))
                    .collect(Collectors.joining("; "));
            if (!names.isEmpty()) {
                page.text(indent, effect(effect) + names);
            }
        }
    }

    private void contacts(int indent, List<LocalContact> contacts) {
        contacts.forEach(contact -> page.text(
                indent,
                words.say("kontakt här, ", "contact here, ") + contact.names().in(words.language()) + ": "
                        + contact.text().in(words.language())));
    }

    /** What is recommended and cannot be had here stays on the page, with what is given instead. */
    private void notHere(NotHere notHere) {
        Text text = notHere.text();
        page.text(
                9,
                words.say("FINNS INTE HÄR", "NOT AVAILABLE HERE")
                        + (text == null ? "" : ": " + text.in(words.language())));
        NotHere.Alternative instead = notHere.instead();
        if (instead != null) {
            page.text(
                    9,
                    words.say("i stället: ", "instead: ")
                            + instead.intervention().names().in(words.language()));
            cautions(11, instead.cautions());
            contacts(11, instead.contacts());
        } else if (text == null) {
            page.text(
                    9,
                    words.say(
                            "inget annat är angivet som gäller i dag; behovet kvarstår",
                            "nothing else is named that is in force today; the need remains"));
        }
    }

    private String person(Recommendation one) {
        if (one.person() != null) {
            return one.person();
        }
        List<String> subjects = one.intervention().subjects();
        return subjects.contains("child") && !subjects.contains("perpetrator")
                ? words.say("barn som inte är upptaget som person", "a child who is not listed as a person")
                : words.say("den som inte är upptagen som person", "one who is not listed as a person");
    }

    private static String sameWay(Recommendation one) {
        return one.intervention().id() + one.strength() + one.by() + one.limits() + one.cautions() + one.notHere();
    }

    private List<String> findings(List<Because> because) {
        Set<String> names = new LinkedHashSet<>();
        because.forEach(one -> {
            one.risk()
                    .forEach(level -> names.add(level.names().in(words.language())
                            + (level.level() == null ? "" : ": " + words.level(level.level()) + basis(level))));
            one.findings().forEach(known -> names.add(words.name(known.finding()) + words.value(known)));
        });
        return List.copyOf(names);
    }

    private String basis(Because.Level level) {
        return switch (level.basis()) {
            case FINDINGS -> "";
            case PROFESSIONAL -> words.say(" (satt av professionen)", " (set by a professional)");
            case EARLIER -> words.say(" (enligt tidigare bedömning)", " (by an earlier assessment)");
        };
    }

    private String evidence(Recommendation one) {
        Text level = words.guidance()
                .interventions()
                .evidenceLevels()
                .get(one.intervention().evidence().level());
        return level == null ? one.intervention().evidence().level() : level.in(words.language());
    }

    private String effect(Caution.Effect effect) {
        return switch (effect) {
            case LATER -> words.say("väntar: ", "waits: ");
            case HOW -> words.say("så här: ", "how: ");
            case WEIGH -> words.say("väg och notera skäl: ", "weigh and note the reason: ");
            case ASK -> words.say("fråga först om detta gäller: ", "ask first whether this holds: ");
        };
    }

    private void duties() {
        page.heading(words.say("Lag och föreskrift den ", "Law in force on ") + assessment.date());
        for (boolean care : new boolean[] {false, true}) {
            List<Duty> duties = assessment.advice().duties().stream()
                    .filter(duty -> duty.care() == care)
                    .toList();
            if (!duties.isEmpty()) {
                page.text(
                        2,
                        care
                                ? words.say("Vad hälso- och sjukvården ansvarar för", "What health care answers for")
                                : words.say(
                                        "Socialtjänstens skyldigheter och möjligheter",
                                        "Duties and powers of the social services"));
                duties.forEach(this::duty);
            }
        }
    }

    private void duty(Duty duty) {
        LegalReference legal = duty.legal();
        String persons = duty.persons().isEmpty() ? "" : " – " + String.join(", ", duty.persons());
        String time = legal.timeLimit() == null
                ? ""
                : "; " + PageLines.period(legal.timeLimit(), words.language())
                        + (legal.from() == null
                                ? ""
                                : words.say(", räknat från: ", ", counted from: ")
                                        + legal.from().in(words.language()));
        page.bullet(
                4,
                legal.force().word(words.language()).toUpperCase(Locale.ROOT),
                legal.names().in(words.language()) + persons + ": " + citation(legal) + time
                        + (duty.beforeLowering()
                                ? words.say(
                                        "; följer av nivån före sänkningen och står kvar",
                                        "; follows from the level before it was lowered, and stays")
                                : ""));
        Stream.of(legal.protects(), legal.note())
                .filter(Objects::nonNull)
                .forEach(text -> page.text(6, text.in(words.language())));
    }

    private String citation(LegalReference legal) {
        String checked = switch (legal.confidence()) {
            case HIGH -> "";
            case MEDIUM -> words.say(" [inte kontrollerad mot lagtexten]", " [not checked against the text]");
            case LOW -> words.say(" [EJ VERIFIERAD]", " [NOT VERIFIED]");
        };
        return legal.act().in(words.language())
                + (legal.section() == null ? "" : " " + legal.section())
                + (legal.confidence() == Confidence.HIGH ? "" : checked);
    }
}
