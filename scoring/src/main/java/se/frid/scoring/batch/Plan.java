package se.frid.scoring.batch;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.CriticalItem;
import se.frid.instrument.CutOff;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.Score;
import se.frid.scoring.Scorer;

/** An instrument, compiled: the programs and kernels, and what columns come out. Immutable. */
final class Plan {

    private final Instrument instrument;
    private final Variables variables;
    private final List<Measure> wanted;
    private final boolean whole;
    private final Persons persons;
    private final Map<String, ScoreWriter> writers = new LinkedHashMap<>();
    private final List<CriticalKernel> criticalKernels;
    private final @Nullable FindingKernel findings;
    private final Layout layout;
    private final Program main;
    private final List<Trials> settlers;
    private final Field off;
    private final Scorer scorer;

    /**
     * Compiles.
     *
     * @param scores ids of the scores that are wanted; absent: all, with findings and cut-offs
     * @throws Unit.TooLarge if figures are too large for whole numbers
     */
    Plan(Instrument instrument, @Nullable Set<String> scores) {
        this.instrument = instrument;
        variables = new Variables(instrument);
        scorer = Scorer.of(instrument);
        persons = new Persons(instrument);
        Map<String, Measure> measures = Measure.of(variables);
        whole = scores == null;
        wanted = instrument.scores().stream()
                .map(Score::id)
                .filter(id -> scores == null || scores.contains(id))
                .map(id -> Objects.requireNonNull(measures.get(id)))
                .toList();
        List<Measure> all = withRead(wanted, measures);
        Compiler compiler = new Compiler(variables, measures, all);
        layout = compiler.layout;
        Set<Variable> read = new LinkedHashSet<>(whole ? variables.all() : List.of());
        for (Measure measure : all) {
            measure.reads().all().forEach(code -> read.add(variables.item(code)));
            measure.reads().judgements().forEach(score -> read.add(variables.rating(score)));
            writers.put(measure.id(), new ScoreWriter(new ScoreKernel(measure, compiler), persons, compiler.unit));
        }
        instrument.critical().forEach(critical -> read.add(variables.item(critical.item())));
        read.add(variables.respondent());
        read.add(variables.sex());
        read.forEach(compiler.first::use);
        off = compiler.first.field(
                read.stream().filter(Variable::isAnswer).toList(), (variable, code) -> variable.isOff(code) ? 1 : 0);
        criticalKernels = instrument.critical().stream()
                .map(critical -> new CriticalKernel(
                        variables.item(critical.item()),
                        critical,
                        instrument.scale(instrument.item(critical.item()).orElseThrow())))
                .toList();
        findings = whole ? new FindingKernel(compiler, writers, persons) : null;
        main = compiler.build();
        settlers = compiler.settlers();
    }

    /** Some scores and those they read, each after those it reads. */
    private static List<Measure> withRead(List<Measure> wanted, Map<String, Measure> measures) {
        Set<String> needed = new LinkedHashSet<>();
        wanted.forEach(measure -> need(measure, measures, needed));
        return measures.values().stream()
                .filter(measure -> needed.contains(measure.id()))
                .toList();
    }

    private static void need(Measure measure, Map<String, Measure> measures, Set<String> needed) {
        if (needed.add(measure.id())) {
            measure.reads()
                    .scores()
                    .forEach(score -> need(Objects.requireNonNull(measures.get(score)), measures, needed));
        }
    }

    Instrument instrument() {
        return instrument;
    }

    Variables variables() {
        return variables;
    }

    /** The scores that columns come out of. */
    List<Measure> wanted() {
        return wanted;
    }

    List<Emission> emissions() {
        return whole ? instrument.emits() : List.of();
    }

    List<CutOff> cutoffs() {
        return whole ? instrument.cutoffs() : List.of();
    }

    List<CriticalItem> critical() {
        return instrument.critical();
    }

    /** What takes the rows that the loops leave. */
    Scorer scorer() {
        return scorer;
    }

    /** Where the programs keep what they work out. */
    Layout layout() {
        return layout;
    }

    Program main() {
        return main;
    }

    Persons persons() {
        return persons;
    }

    /** How many answers of a row are off their scales. */
    Field off() {
        return off;
    }

    /** What tries the answers that skip rules depend on. */
    List<Trials> settlers() {
        return settlers;
    }

    /** What works out and writes each score, each after those it reads. */
    List<ScoreWriter> writers() {
        return List.copyOf(writers.values());
    }

    List<CriticalKernel> criticalKernels() {
        return criticalKernels;
    }

    @Nullable
    FindingKernel findings() {
        return findings;
    }
}
