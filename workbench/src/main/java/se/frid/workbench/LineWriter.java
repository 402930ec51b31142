package se.frid.workbench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.json.Json;
import se.frid.json.Names;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreLine;

/** Writes results as JSON Lines: the same bytes as {@link Json#line} gives, straight to where they go. */
final class LineWriter implements Closeable {

    private static final JsonFactory JSON =
            new JsonFactoryBuilder().rootValueSeparator((String) null).build();
    private static final int LONGEST_NUMBER = 18;

    private final JsonGenerator out;

    LineWriter(OutputStream stream) throws IOException {
        out = JSON.createGenerator(stream);
    }

    /** Writes a result and its line break. */
    void write(ScoreLine line) throws IOException {
        out.writeStartObject();
        text("id", line.id());
        text("instrument", line.instrument());
        text("version", line.version());
        flag("outsidePopulation", line.outsidePopulation());
        out.writeObjectFieldStart("scores");
        for (Map.Entry<String, ScoreLine.Value> score : line.scores().entrySet()) {
            out.writeObjectFieldStart(score.getKey());
            value(score.getValue());
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeObjectFieldStart("criteria");
        for (Map.Entry<String, Optional<Scalar>> criterion : line.criteria().entrySet()) {
            out.writeFieldName(criterion.getKey());
            scalar(criterion.getValue().orElse(null));
        }
        out.writeEndObject();
        out.writeArrayFieldStart("flags");
        for (ScoreLine.Raised flag : line.flags()) {
            out.writeStartObject();
            text("flag", flag.flag());
            texts("items", flag.items());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("unanswered");
        for (ScoreLine.Open open : line.unanswered()) {
            out.writeStartObject();
            text("item", open.item());
            text("flag", open.flag());
            name("missing", open.missing());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("warnings");
        for (ScoreLine.Warned warning : line.warnings()) {
            out.writeStartObject();
            name("code", warning.code());
            text("score", warning.score());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("problems");
        for (ScoreLine.Wrong problem : line.problems()) {
            wrong(problem);
        }
        out.writeEndArray();
        explain(line.explain());
        out.writeEndObject();
        out.writeRaw('\n');
    }

    private void value(ScoreLine.Value value) throws IOException {
        name("status", value.status());
        if (value.value() != null) {
            out.writeFieldName("value");
            scalar(value.value());
        }
        number("lower", value.lower());
        number("upper", value.upper());
        text("band", value.band());
        if (!value.bands().isEmpty()) {
            out.writeObjectFieldStart("bands");
            for (Map.Entry<String, String> band : value.bands().entrySet()) {
                text(band.getKey(), band.getValue());
            }
            out.writeEndObject();
        }
        text("worstBand", value.worstBand());
        out.writeNumberField("answered", value.answered());
        out.writeNumberField("of", value.of());
        flag("prorated", value.prorated());
        flag("zeroFilled", value.zeroFilled());
        if (value.possible() != null) {
            out.writeObjectFieldStart("possible");
            number("min", value.possible().min());
            number("max", value.possible().max());
            out.writeEndObject();
        }
        texts("missing", value.missing());
        name("reason", value.reason());
        name("verification", value.verification());
        name("bandVerification", value.bandVerification());
    }

    private void wrong(ScoreLine.Wrong problem) throws IOException {
        out.writeStartObject();
        text("pointer", problem.pointer());
        if (problem.line() != null) {
            out.writeNumberField("line", problem.line());
        }
        text("code", problem.code());
        text("text", problem.text());
        out.writeEndObject();
    }

    private void explain(@Nullable Map<String, List<String>> steps) throws IOException {
        if (steps == null) {
            return;
        }
        out.writeObjectFieldStart("explain");
        for (Map.Entry<String, List<String>> score : steps.entrySet()) {
            out.writeArrayFieldStart(score.getKey());
            for (String step : score.getValue()) {
                text(step);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private void texts(String field, List<String> texts) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart(field);
        for (String text : texts) {
            text(text);
        }
        out.writeEndArray();
    }

    private void text(String field, @Nullable String text) throws IOException {
        if (text != null) {
            out.writeFieldName(field);
            text(text);
        }
    }

    private void text(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                // Jackson would write letters beyond the first 65,536 as two escapes.
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeUTF8String(utf8, 0, utf8.length);
                return;
            }
        }
        out.writeString(text);
    }

    private void flag(String field, boolean flag) throws IOException {
        if (flag) {
            out.writeBooleanField(field, true);
        }
    }

    private void name(String field, @Nullable Enum<?> constant) throws IOException {
        if (constant != null) {
            out.writeStringField(field, Names.of(constant));
        }
    }

    private void number(String field, @Nullable BigDecimal number) throws IOException {
        if (number != null) {
            out.writeFieldName(field);
            number(number);
        }
    }

    private void number(BigDecimal number) throws IOException {
        if (number.scale() == 0 && number.precision() <= LONGEST_NUMBER) {
            out.writeNumber(number.longValue());
        } else {
            out.writeNumber(number.toPlainString());
        }
    }

    private void scalar(@Nullable Scalar value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Scalar.Num num) {
            number(num.number());
        } else if (value instanceof Scalar.Flag flag) {
            out.writeBoolean(flag.flag());
        } else {
            text(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
