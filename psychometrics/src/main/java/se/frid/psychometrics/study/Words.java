package se.frid.psychometrics.study;

import java.util.List;
import se.frid.instrument.Text;
import se.frid.instrument.Verification;

/** Parts of sentences in both languages. */
final class Words {

    private Words() {}

    /** Where the definition says that a figure was read, and how well it was verified; to stand after it. */
    static Text mark(List<String> source, Verification verification) {
        String sources = String.join(", ", source);
        String sv = "[definitionens " + sources;
        String en = "[" + sources + " of the definition";
        return switch (verification) {
            case PRIMARY -> Text.of(sv + "]", en + "]");
            case SECONDARY -> Text.of(sv + ", andrahandskälla]", en + ", secondary source]");
            case UNVERIFIED -> Text.of(sv + ", EJ VERIFIERAD]", en + ", NOT VERIFIED]");
        };
    }

    /** One text after the other. */
    static Text join(Text one, Text other) {
        return Text.of(one.sv() + " " + other.sv(), one.en() + " " + other.en());
    }

    /** Figures in one sentence. */
    static Text figures(List<Figure> figures) {
        return Text.of(
                String.join(
                        "; ",
                        figures.stream()
                                .map(figure -> figure.name().sv() + " "
                                        + EstimateText.of(figure.estimate()).sv())
                                .toList()),
                String.join(
                        "; ",
                        figures.stream()
                                .map(figure -> figure.name().en() + " "
                                        + EstimateText.of(figure.estimate()).en())
                                .toList()));
    }
}
