package se.frid.json;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Types to the tree of their JSON Schema; each record, sealed type and enum below the root gets a definition of its own. */
final class SchemaBuilder {

    private static final String NULL = "null";

    // Sorted, so that a new type moves no other in the published file.
    private final Map<String, Object> definitions = new TreeMap<>();
    private final Map<String, Class<?>> named = new TreeMap<>();

    /** The whole schema of a record. */
    Map<String, Object> document(String id, Class<?> type) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", id);
        document.putAll(definition(type));
        if (!definitions.isEmpty()) {
            document.put("$defs", definitions);
        }
        return document;
    }

    private Map<String, Object> definition(Class<?> type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", type.getSimpleName());
        if (type.isEnum()) {
            schema.put(
                    "enum",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> Names.of((Enum<?>) constant))
                            .toList());
        } else if (type.isSealed()) {
            schema.put("oneOf", Shapes.kinds(type).stream().map(this::reference).toList());
        } else if (Shapes.isBare(type)) {
            schema.putAll(of(type.getRecordComponents()[0].getAnnotatedType()));
        } else {
            addFields(schema, type);
        }
        return schema;
    }

    private void addFields(Map<String, Object> schema, Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Map<String, Object> field = of(component.getAnnotatedType());
            boolean nullable = Shapes.isNullable(component);
            properties.put(component.getName(), nullable ? orNull(field) : field);
            if (!nullable && Shapes.whenAbsent(component) == null) {
                required.add(component.getName());
            }
        }
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
    }

    private Map<String, Object> of(AnnotatedType annotated) {
        Map<String, Object> schema =
                annotated instanceof AnnotatedParameterizedType generic ? container(generic) : single(annotated);
        SchemaConstraints.add(schema, annotated);
        return schema;
    }

    private Map<String, Object> container(AnnotatedParameterizedType generic) {
        AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
        Object raw = ((ParameterizedType) generic.getType()).getRawType();
        Map<String, Object> schema = new LinkedHashMap<>();
        if (raw == List.class) {
            schema.put("type", "array");
            schema.put("items", of(arguments[0]));
            return schema;
        }
        if (raw != Map.class) {
            throw noForm(generic.getType());
        }
        AnnotatedType value = arguments[1];
        Map<String, Object> values = of(value);
        schema.put("type", "object");
        schema.put("additionalProperties", Shapes.skipsNull(value.getType()) ? orNull(values) : values);
        return schema;
    }

    private Map<String, Object> single(AnnotatedType annotated) {
        Class<?> type = (Class<?>) annotated.getType();
        if (type.isRecord() || type.isSealed() || type.isEnum()) {
            return reference(type);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", plainType(type));
        if (type == LocalDate.class) {
            schema.put("format", "date");
            schema.put("pattern", anchored(Shapes.DATE));
        } else if (type == Period.class) {
            schema.put("pattern", anchored(Shapes.PERIOD));
        }
        return schema;
    }

    private static String plainType(Class<?> type) {
        if (type == String.class || type == LocalDate.class || type == Period.class) {
            return "string";
        }
        if (type == BigDecimal.class) {
            return "number";
        }
        if (type == int.class || type == Integer.class) {
            return "integer";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        throw noForm(type);
    }

    private static IllegalArgumentException noForm(Type type) {
        return new IllegalArgumentException("no JSON form that can be read for " + type);
    }

    private Map<String, Object> reference(Class<?> type) {
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        Class<?> other = named.putIfAbsent(name, type);
        if (other == null) {
            // A type may hold itself, so its name is taken before its definition is made.
            definitions.put(name, definition(type));
        } else if (other != type) {
            throw new IllegalStateException("two types share a name in one schema: " + type + ", " + other);
        }
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("$ref", "#/$defs/" + name);
        return reference;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        Map<String, Object> either = new LinkedHashMap<>();
        if (schema.get("type") instanceof String type) {
            // Keywords on length, form and range say nothing of null, so they stay as they are.
            either.putAll(schema);
            either.put("type", List.of(type, NULL));
        } else {
            either.put("anyOf", List.of(schema, Map.of("type", NULL)));
        }
        return either;
    }

    /** A pattern for the whole text, as the reader means it; in a schema, a pattern may fit anywhere. */
    static String anchored(String pattern) {
        return "^(?:" + pattern + ")$";
    }
}
