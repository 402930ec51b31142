package se.frid.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.json.Scalar;

/** Random answers to an instrument of the catalogue; the same seed gives the same answers. */
public final class Answers {

    private final Instrument instrument;
    private final SplittableRandom random;
    private final int missingPerThousand;

    private Answers(Instrument instrument, long seed, int missingPerThousand) {
        this.instrument = instrument;
        this.random = new SplittableRandom(seed);
        this.missingPerThousand = missingPerThousand;
    }

    /** An instrument of the built-in catalogue. */
    public static Instrument instrument(String id) {
        return InstrumentCatalog.builtIn().find(id).orElseThrow();
    }

    /** Answers of which so many per thousand are missing. */
    public static Answers to(Instrument instrument, long seed, int missingPerThousand) {
        return new Answers(instrument, seed, missingPerThousand);
    }

    /** The next administration, answered by the first of those who may. */
    public Administration next() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            if (random.nextInt(1000) < missingPerThousand) {
                answers.put(item.code(), Answer.missing(MissingKind.DECLINED));
            } else {
                List<Scalar> scale = instrument.scale(item).answers();
                answers.put(item.code(), new Answer.Given(scale.get(random.nextInt(scale.size()))));
            }
        }
        return Administration.of(answers)
                .withRespondent(instrument.respondents().get(0));
    }
}
