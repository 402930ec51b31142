package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.frid.instrument.Instrument;

/** The same answers give the same report. */
class ScorerDeterminismTest {

    @Test
    void eightThreadsAndATurkishLocaleGiveTheSameReportsAsOneThread() throws Exception {
        Locale before = Locale.getDefault();
        Map<String, List<ScoreReport>> alone = new HashMap<>();
        for (Instrument instrument : GoldenVectors.scored().toList()) {
            alone.put(instrument.id(), reports(Scorer.of(instrument), instrument));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            List<Future<Boolean>> same = new ArrayList<>();
            for (Instrument instrument : GoldenVectors.scored().toList()) {
                Scorer shared = Scorer.of(instrument);
                for (int i = 0; i < 4; i++) {
                    same.add(threads.submit(() -> reports(shared, instrument).equals(alone.get(instrument.id()))));
                }
            }
            for (Future<Boolean> one : same) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            Locale.setDefault(before);
            threads.shutdownNow();
        }
    }

    private List<ScoreReport> reports(Scorer scorer, Instrument instrument) {
        return GoldenVectors.of(instrument.id()).stream()
                .limit(12)
                .map(vector -> scorer.score(vector.administration()))
                .toList();
    }
}
