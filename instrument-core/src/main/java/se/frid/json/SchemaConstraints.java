package se.frid.json;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.util.List;
import java.util.Map;

/** Jakarta constraints as keywords of JSON Schema. */
final class SchemaConstraints {

    /** Something other than what {@link String#trim} takes away, which is how blank is told. */
    private static final String NOT_BLANK = "[^\\u0000-\\u0020]";

    private SchemaConstraints() {}

    /** Adds what the constraints on a type say of its JSON form. */
    static void add(Map<String, Object> schema, AnnotatedType annotated) {
        Object type = schema.getOrDefault("type", "string");
        for (Annotation constraint : annotated.getAnnotations()) {
            if (constraint instanceof Pattern pattern) {
                put(schema, "pattern", SchemaBuilder.anchored(pattern.regexp()));
            } else if (constraint instanceof NotBlank) {
                put(schema, "pattern", NOT_BLANK);
            } else if (constraint instanceof NotEmpty) {
                put(schema, keyword("min", type), 1);
            } else if (constraint instanceof Size size) {
                addSize(schema, size, type);
            } else if (constraint instanceof Min min) {
                put(schema, "minimum", Math.toIntExact(min.value()));
            } else if (constraint instanceof Max max) {
                put(schema, "maximum", Math.toIntExact(max.value()));
            } else if (constraint.annotationType().getPackageName().equals(Size.class.getPackageName())) {
                throw new IllegalStateException("a constraint without a keyword: " + constraint.annotationType());
            }
        }
    }

    private static void addSize(Map<String, Object> schema, Size size, Object type) {
        if (size.min() > 0) {
            put(schema, keyword("min", type), size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
            put(schema, keyword("max", type), size.max());
        }
    }

    private static String keyword(String end, Object type) {
        return end + ("array".equals(type) ? "Items" : "object".equals(type) ? "Properties" : "Length");
    }

    private static void put(Map<String, Object> schema, String keyword, Object value) {
        if (schema.putIfAbsent(keyword, value) != null) {
            throw new IllegalStateException("two constraints give " + keyword + " in " + List.copyOf(schema.keySet()));
        }
    }
}
