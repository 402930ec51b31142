package se.frid.workbench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.instrument.Respondent;
import se.frid.instrument.Sex;
import se.frid.json.Limits;
import se.frid.json.Names;

/**
 * Reads a line that is plainly good, straight from its text. Whatever is wrong with a line, or only seldom seen in one, is left
 * to {@link AdministrationLine}, which says what is wrong: here nothing is refused and nothing is forgiven.
 *
 * <p>One use: one line.
 */
final class PlainLine {

    private static final Limits LIMITS = Limits.LINE;
    private static final int LONGEST_ID = 200;
    private static final int OLDEST = 130;

    // Duplicate keys are found here: the parser's own search takes as long as the rest of the line.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(LIMITS.depth())
                    .maxStringLength(LIMITS.textLength())
                    .maxNameLength(LIMITS.nameLength())
                    .maxNumberLength(LIMITS.numberLength())
                    .build())
            .build();

    /** The line is not one of those that are read here. */
    private static final class NotPlainException extends Exception {
        private static final long serialVersionUID = 1L;

        private NotPlainException() {
            // Nobody looks at where it comes from.
            super(null, null, false, false);
        }
    }

    private final JsonParser parser;
    private @Nullable String id;
    private @Nullable String instrument;
    private @Nullable String version;
    private @Nullable String about;
    private @Nullable Respondent respondent;
    private @Nullable Integer age;
    private @Nullable Sex sex;
    private @Nullable LocalDate date;
    private @Nullable Map<String, Answer> answers;
    private @Nullable Map<String, String> judgements;

    private PlainLine(JsonParser parser) {
        this.parser = parser;
    }

    /** The administration of a line; absent where the line has to be looked at more closely. */
    static @Nullable Administration read(byte[] utf8) {
        if (utf8.length > LIMITS.bytes() || !isPlainText(utf8)) {
            return null;
        }
        try (JsonParser parser = JSON.createParser(utf8)) {
            return new PlainLine(parser).administration();
        } catch (NotPlainException | IOException | DateTimeException | ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    /** Whether the bytes are surely UTF-8 without a mark of its order; the parser itself would forgive what is not. */
    private static boolean isPlainText(byte[] utf8) {
        if (utf8.length < 2 || utf8[0] != '{' || utf8[1] <= 0) {
            return false;
        }
        int all = 0;
        for (byte b : utf8) {
            all |= b;
        }
        // Whatever is no UTF-8 comes out as this mark: where there is none, nothing was wrong.
        return all >= 0 || new String(utf8, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
    }

    private Administration administration() throws IOException, NotPlainException {
        require(parser.nextToken() == JsonToken.START_OBJECT);
        int seen = 0;
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            int bit = 1 << read(field);
            require((seen & bit) == 0);
            seen |= bit;
        }
        require(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
        if (answers == null) {
            throw new NotPlainException();
        }
        return new Administration(
                id,
                instrument,
                version,
                about,
                respondent,
                age,
                sex,
                date,
                answers,
                judgements == null ? Map.of() : judgements);
    }

    /** Reads the value of a field; tells which field it was. */
    private int read(String field) throws IOException, NotPlainException {
        parser.nextToken();
        switch (field) {
            case "id" -> {
                id = isNull() ? null : text();
                require(id == null || id.length() <= LONGEST_ID);
                return 0;
            }
            case "answers" -> {
                answers = answers();
                return 1;
            }
            case "respondent" -> {
                respondent = isNull() ? null : name(Respondent.class);
                return 2;
            }
            case "age" -> {
                age = isNull() ? null : wholeNumber();
                require(age == null || (age >= 0 && age <= OLDEST));
                return 3;
            }
            case "sex" -> {
                sex = isNull() ? null : name(Sex.class);
                return 4;
            }
            case "date" -> {
                date = isNull() ? null : date(text());
                return 5;
            }
            case "judgements" -> {
                judgements = judgements();
                return 6;
            }
            case "instrument" -> {
                instrument = isNull() ? null : text();
                return 7;
            }
            case "version" -> {
                version = isNull() ? null : text();
                return 8;
            }
            case "about" -> {
                about = isNull() ? null : text();
                return 9;
            }
            default -> throw new NotPlainException();
        }
    }

    private Map<String, Answer> answers() throws IOException, NotPlainException {
        require(parser.currentToken() == JsonToken.START_OBJECT);
        Map<String, Answer> read = new LinkedHashMap<>();
        Set<String> empty = Set.of();
        for (String item = parser.nextFieldName(); item != null; item = parser.nextFieldName()) {
            require(item.length() <= LIMITS.nameLength());
            parser.nextToken();
            if (isNull()) {
                empty = empty.isEmpty() ? new HashSet<>() : empty;
                require(empty.add(item));
            } else {
                require(read.put(item, answer()) == null);
            }
        }
        require(parser.currentToken() == JsonToken.END_OBJECT && read.size() + empty.size() <= LIMITS.elements());
        for (String item : empty) {
            require(!read.containsKey(item));
        }
        return read;
    }

    private Answer answer() throws IOException, NotPlainException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT -> Answer.of(wholeNumber());
            case VALUE_STRING -> Answer.of(text());
            case START_OBJECT -> missing();
            default -> throw new NotPlainException();
        };
    }

    private Answer missing() throws IOException, NotPlainException {
        require("missing".equals(parser.nextFieldName()));
        parser.nextToken();
        Answer missing = Answer.missing(name(MissingKind.class));
        require(parser.nextToken() == JsonToken.END_OBJECT);
        return missing;
    }

    private Map<String, String> judgements() throws IOException, NotPlainException {
        require(parser.currentToken() == JsonToken.START_OBJECT);
        Map<String, String> read = new LinkedHashMap<>();
        for (String score = parser.nextFieldName(); score != null; score = parser.nextFieldName()) {
            require(score.length() <= LIMITS.nameLength());
            parser.nextToken();
            require(read.put(score, text()) == null);
        }
        require(parser.currentToken() == JsonToken.END_OBJECT && read.size() <= LIMITS.elements());
        return read;
    }

    private boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    private String text() throws IOException, NotPlainException {
        require(parser.currentToken() == JsonToken.VALUE_STRING);
        String text = parser.getText();
        require(text.length() <= LIMITS.textLength());
        return text;
    }

    private <E extends Enum<E>> E name(Class<E> type) throws IOException, NotPlainException {
        return Names.find(type, text()).orElseThrow(NotPlainException::new);
    }

    private int wholeNumber() throws IOException, NotPlainException {
        require(parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() == JsonParser.NumberType.INT);
        int number = parser.getIntValue();
        require(number >= -LIMITS.numberMagnitude() && number <= LIMITS.numberMagnitude());
        return number;
    }

    /** A day in ISO form, and in no other. */
    private static LocalDate date(String text) throws NotPlainException {
        require(text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-');
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    private static int digits(String text, int from, int to) throws NotPlainException {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            require(digit >= 0 && digit <= 9);
            number = 10 * number + digit;
        }
        return number;
    }

    private static void require(boolean isPlain) throws NotPlainException {
        if (!isPlain) {
            throw new NotPlainException();
        }
    }
}
