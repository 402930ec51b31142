package se.frid.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records to JSON: fields in the order of the components, without what is absent, empty or plainly false. */
final class RecordWriter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

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
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Enum<?> constant) {
            out.writeString(Names.of(constant));
        } else {
            out.writeString(value.toString());
        }
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
        RecordComponent[] components = record.getClass().getRecordComponents();
        if (Shapes.isBare(record.getClass())) {
            Object value = component(record, components[0]);
            if (value != null) {
                write(value);
            }
            return;
        }
        out.writeStartObject();
        for (RecordComponent component : components) {
            Object value = component(record, component);
            if (value != null && !isEmpty(value, component)) {
                out.writeFieldName(component.getName());
                write(value);
            }
        }
        out.writeEndObject();
    }

    private static boolean isEmpty(Object value, RecordComponent component) {
        Class<?> type = component.getDeclaringRecord();
        // What tells a kind from the others is always written, or the kind could not be told when it is read again.
        boolean first = Shapes.isKind(type) && Shapes.discriminator(type).equals(component.getName());
        boolean evenEmpty = component.getDeclaringRecord().isAnnotationPresent(EvenEmpty.class);
        boolean holdsNothing = (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        return !first
                && ((holdsNothing && !evenEmpty)
                        || (component.getType() == boolean.class && Boolean.FALSE.equals(value)));
    }

    private static @Nullable Object component(Record record, RecordComponent component) {
        try {
            component.getAccessor().trySetAccessible();
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
