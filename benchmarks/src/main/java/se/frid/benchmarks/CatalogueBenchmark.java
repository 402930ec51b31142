package se.frid.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.frid.catalog.CatalogEntry;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;
import se.frid.scoring.Scorer;

/** What the catalogue takes when it is read anew each time, beside Jackson's tree of the same bytes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class CatalogueBenchmark {

    private final JsonMapper mapper = JsonMapper.builder().build();
    private Instrument instrument;
    private byte[] definition;

    @Setup
    public void write() {
        instrument = Answers.instrument("phq-9");
        definition = Instruments.write(instrument);
    }

    @Benchmark
    public List<CatalogEntry> listing() {
        return InstrumentCatalog.builtIn().entries();
    }

    @Benchmark
    public Instrument firstDefinition() {
        return InstrumentCatalog.builtIn().find("phq-9").orElseThrow();
    }

    @Benchmark
    public List<Instrument> allDefinitions() {
        return InstrumentCatalog.builtIn().all();
    }

    @Benchmark
    public Scorer scorerOfDefinition() {
        return Scorer.of(instrument);
    }

    @Benchmark
    public Object definitionOfBytes() {
        return Instruments.readTrusted(definition).orThrow();
    }

    @Benchmark
    public Object yardstickTreeOfBytes() throws IOException {
        return mapper.readTree(definition);
    }
}
