package se.frid.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records to JSON: fields in the order of the components, without what is absent, empty or plainly false. */
final class RecordWriter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    // The JDK makes its description of a record anew for every question, which takes longer than the writing.
    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return Form.of(type);
        }
    };

    private static final MathContext DIGITS = new MathContext(15);

    private final JsonGenerator out;

    private RecordWriter(JsonGenerator out) {
        this.out = out;
    }

    static String line(Object record) {
        return text(record, false);
    }

    static String document(Object record) {
        return text(record, true) + "\n";
    }

    private static String text(Object value, boolean indented) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = MAPPER.createGenerator(text)) {
            if (indented) {
                // The platform's line separator is not ours: the same bytes everywhere.
                DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                printer.indentObjectsWith(indenter);
                printer.indentArraysWith(indenter);
                generator.setPrettyPrinter(printer);
            }
            new RecordWriter(generator).write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(Object value) throws IOException {
        if (value instanceof Record record) {
            writeRecord(record);
        } else if (value instanceof Optional<?> optional) {
            writeOptional(optional);
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName(key(entry.getKey()));
                write(entry.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            out.writeStartArray();
            for (Object element : list) {
                write(element);
            }
            out.writeEndArray();
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number.toPlainString());
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            writeDouble(number);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Enum<?> constant) {
            out.writeString(Names.of(constant));
        } else {
            out.writeString(value.toString());
        }
    }

    /** To 15 digits, so that the bytes depend neither on the JDK nor on the last bit; what is not finite is not known. */
    private void writeDouble(double number) throws IOException {
        if (!Double.isFinite(number)) {
            out.writeNull();
            return;
        }
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        boolean plain = rounded.signum() == 0 || Math.abs(rounded.precision() - rounded.scale()) < 16;
        out.writeNumber(plain ? rounded.toPlainString() : rounded.toString());
    }

    /** Unlike a component that is absent, an empty optional is written: as {@code null}, which says "not known". */
    private void writeOptional(Optional<?> optional) throws IOException {
        if (optional.isPresent()) {
            write(optional.get());
        } else {
            out.writeNull();
        }
    }

    private static String key(Object key) {
        return key instanceof Enum<?> constant ? Names.of(constant) : key.toString();
    }

    private void writeRecord(Record record) throws IOException {
        Form form = FORMS.get(record.getClass());
        if (form.bare()) {
            Object value = value(record, form.fields().get(0));
            if (value != null) {
                write(value);
            }
            return;
        }
        out.writeStartObject();
        for (Field field : form.fields()) {
            Object value = value(record, field);
            if (value != null && !isLeftOut(value, field, form)) {
                out.writeFieldName(field.name());
                write(value);
            }
        }
        out.writeEndObject();
    }

    private static boolean isLeftOut(Object value, Field field, Form form) {
        boolean holdsNothing = (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        return !field.tellsKind()
                && ((holdsNothing && !form.evenEmpty()) || (field.plainFlag() && Boolean.FALSE.equals(value)));
    }

    private static @Nullable Object value(Record record, Field field) {
        try {
            return field.accessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a record looks like in JSON. */
    private record Form(List<Field> fields, boolean bare, boolean evenEmpty) {

        static Form of(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().trySetAccessible();
                boolean tellsKind =
                        Shapes.isKind(type) && Shapes.discriminator(type).equals(component.getName());
                boolean plainFlag = component.getType() == boolean.class;
                fields.add(new Field(component.getName(), component.getAccessor(), tellsKind, plainFlag));
            }
            return new Form(List.copyOf(fields), Shapes.isBare(type), type.isAnnotationPresent(EvenEmpty.class));
        }
    }

    /**
     * One component.
     *
     * @param tellsKind whether it tells its record from the others of a sealed type: then it is always written, or the kind
     *     could not be told when it is read again
     * @param plainFlag whether it is absent when false
     */
    private record Field(String name, Method accessor, boolean tellsKind, boolean plainFlag) {}
}
