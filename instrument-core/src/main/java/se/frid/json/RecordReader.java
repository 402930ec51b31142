package se.frid.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON tree to records, noting everything that does not fit instead of stopping at the first.
 *
 * <p>Own code rather than data binding by Jackson, because that stops at the first problem and fills a misspelt number with
 * zero. A value that could not be read is {@code null} inwards; a record is built only when all that it needs was read.
 */
final class RecordReader {

    private final Limits limits;
    private final @Nullable Constraints constraints;
    private final List<Problem> problems = new ArrayList<>();

    RecordReader(Limits limits, @Nullable Constraints constraints) {
        this.limits = limits;
        this.constraints = constraints;
    }

    List<Problem> problems() {
        return problems;
    }

    @Nullable
    Object read(Type type, JsonNode node) {
        return read(type, node, "");
    }

    private @Nullable Object read(Type type, JsonNode node, String pointer) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? readList(generic.getActualTypeArguments()[0], node, pointer)
                    : readMap(generic.getActualTypeArguments()[1], node, pointer);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return readRecord(raw, node, pointer);
        }
        if (raw.isSealed()) {
            return readUnion(raw, node, pointer);
        }
        if (raw.isEnum()) {
            return readEnum(raw, node, pointer);
        }
        return readPlain(raw, node, pointer);
    }

    private @Nullable Object readPlain(Class<?> type, JsonNode node, String pointer) {
        if (type == String.class) {
            return node.isTextual() ? node.textValue() : wrongType(pointer, "text");
        }
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : wrongType(pointer, "true/false");
        }
        if (type == BigDecimal.class) {
            return readNumber(node, pointer);
        }
        if (type == int.class || type == Integer.class) {
            return readWhole(node, pointer);
        }
        if (type == LocalDate.class) {
            return readIso(node, pointer, Shapes.DATE, LocalDate::parse, ProblemCode.NOT_A_DATE);
        }
        if (type == Period.class) {
            return readIso(node, pointer, Shapes.PERIOD, Period::parse, ProblemCode.NOT_A_PERIOD);
        }
        throw new IllegalArgumentException("no JSON form for " + type);
    }

    private @Nullable Object readIso(
            JsonNode node, String pointer, String form, Function<String, Object> parser, ProblemCode code) {
        if (!node.isTextual() || !node.textValue().matches(form)) {
            return problem(pointer, code);
        }
        try {
            return parser.apply(node.textValue());
        } catch (DateTimeException e) {
            return problem(pointer, code);
        }
    }

    private @Nullable BigDecimal readNumber(JsonNode node, String pointer) {
        if (!node.isNumber()) {
            wrongType(pointer, "number");
            return null;
        }
        BigDecimal number = node.decimalValue();
        // Looked at through precision and scale first: 1e999999999 must not be written out to be compared.
        boolean fits = Math.abs((long) number.scale()) <= limits.numberLength()
                && (long) number.precision() - number.scale() <= 2L * limits.numberLength()
                && number.abs().compareTo(BigDecimal.valueOf(limits.numberMagnitude())) <= 0
                && Scalar.canonical(number).scale() <= limits.numberDecimals();
        if (!fits) {
            problem(pointer, ProblemCode.NUMBER_OUT_OF_LIMITS, Long.toString(limits.numberMagnitude()));
            return null;
        }
        return Scalar.canonical(number);
    }

    private @Nullable Integer readWhole(JsonNode node, String pointer) {
        BigDecimal number = readNumber(node, pointer);
        if (number == null) {
            return null;
        }
        if (number.scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            problem(pointer, ProblemCode.NOT_A_WHOLE_NUMBER);
            return null;
        }
        return number.intValueExact();
    }

    private @Nullable Object readEnum(Class<?> type, JsonNode node, String pointer) {
        Object constant = node.isTextual() ? Shapes.constants(type).get(node.textValue()) : null;
        if (constant != null) {
            return constant;
        }
        return problem(pointer, ProblemCode.NOT_A_CHOICE, Names.choices(type));
    }

    private @Nullable List<Object> readList(Type element, JsonNode node, String pointer) {
        if (!node.isArray()) {
            wrongType(pointer, "list");
            return null;
        }
        if (node.size() > limits.elements()) {
            problem(pointer, ProblemCode.TOO_MANY_ELEMENTS, Integer.toString(limits.elements()));
            return null;
        }
        List<Object> values = new ArrayList<>();
        boolean whole = true;
        for (int i = 0; i < node.size(); i++) {
            Object value = read(element, node.get(i), pointer + "/" + i);
            whole &= value != null;
            if (value != null) {
                values.add(value);
            }
        }
        return whole ? List.copyOf(values) : null;
    }

    private @Nullable Map<String, Object> readMap(Type value, JsonNode node, String pointer) {
        if (!node.isObject()) {
            wrongType(pointer, "object");
            return null;
        }
        if (node.size() > limits.elements()) {
            problem(pointer, ProblemCode.TOO_MANY_ELEMENTS, Integer.toString(limits.elements()));
            return null;
        }
        boolean skipNull = Shapes.skipsNull(value);
        Map<String, Object> values = new LinkedHashMap<>();
        boolean whole = true;
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (skipNull && field.getValue().isNull()) {
                continue;
            }
            Object read = read(value, field.getValue(), pointer + "/" + escape(field.getKey()));
            whole &= read != null;
            if (read != null) {
                values.put(field.getKey(), read);
            }
        }
        return whole ? Collections.unmodifiableMap(values) : null;
    }

    private @Nullable Object readUnion(Class<?> type, JsonNode node, String pointer) {
        List<Class<?>> kinds = Shapes.kinds(type);
        if (node.isObject()) {
            List<Class<?>> fitting = kinds.stream()
                    .filter(kind -> !Shapes.isBare(kind) && node.has(Shapes.discriminator(kind)))
                    .toList();
            if (fitting.size() == 1) {
                return readRecord(fitting.get(0), node, pointer);
            }
            return problem(pointer, ProblemCode.UNKNOWN_KIND, Shapes.expected(kinds));
        }
        for (Class<?> kind : kinds) {
            if (Shapes.isBare(kind) && Shapes.bareFits(kind, node)) {
                return readRecord(kind, node, pointer);
            }
        }
        return problem(pointer, ProblemCode.UNKNOWN_KIND, Shapes.expected(kinds));
    }

    private @Nullable Object readRecord(Class<?> type, JsonNode node, String pointer) {
        Shapes.Form form = Shapes.form(type);
        List<Shapes.Part> parts = form.parts();
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        if (form.bare()) {
            values[0] = read(parts.get(0).type(), node, pointer);
            return values[0] == null ? null : build(form, values, pointer);
        }
        if (!node.isObject()) {
            return wrongType(pointer, "object");
        }
        noteUnknownFields(form.names(), node, pointer);
        boolean whole = true;
        for (int i = 0; i < values.length; i++) {
            Shapes.Part part = parts.get(i);
            JsonNode field = node.get(part.name());
            String at = pointer + "/" + part.name();
            if (field == null || (field.isNull() && part.nullable())) {
                values[i] = part.absent();
                if (values[i] == null && !part.nullable()) {
                    problem(at, ProblemCode.MISSING_FIELD);
                    whole = false;
                }
            } else {
                values[i] = read(part.type(), field, at);
                whole &= values[i] != null;
            }
        }
        return whole ? build(form, values, pointer) : null;
    }

    private void noteUnknownFields(Set<String> known, JsonNode node, String pointer) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                problem(
                        pointer + "/" + escape(name),
                        ProblemCode.UNKNOWN_FIELD,
                        String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    private Object build(Shapes.Form form, @Nullable Object[] values, String pointer) {
        try {
            Object record = form.constructor().newInstance(values);
            if (constraints != null) {
                problems.addAll(constraints.check(record, pointer));
            }
            return record;
        } catch (InvocationTargetException e) {
            String type = form.constructor().getDeclaringClass().getSimpleName();
            throw new IllegalStateException("a record refused what was read: " + type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object wrongType(String pointer, String expected) {
        return problem(pointer, ProblemCode.WRONG_TYPE, expected);
    }

    private @Nullable Object problem(String pointer, ProblemCode code, String... args) {
        problems.add(Problem.at(pointer, code, args));
        return null;
    }

    /** A field name as a segment of a JSON Pointer. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
