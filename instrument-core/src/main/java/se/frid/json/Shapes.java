package se.frid.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the records of the model say about their JSON form; the reader, the writer and the schema all ask here. */
final class Shapes {

    /** The form of a day; years of more than four digits and signs are no honest dates here. */
    static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /** The form of a time span, as in ISO 8601: years, months, weeks and days, never negative. */
    static final String PERIOD = "P(?=[0-9])(?:[0-9]{1,5}Y)?(?:[0-9]{1,5}M)?(?:[0-9]{1,5}W)?(?:[0-9]{1,5}D)?";

    // The JDK makes its description of a type anew for every question; a type never changes.
    private static final ClassValue<List<Class<?>>> KINDS = new ClassValue<>() {
        @Override
        protected List<Class<?>> computeValue(Class<?> sealed) {
            return Arrays.stream(sealed.getPermittedSubclasses())
                    .flatMap(kind -> kind.isSealed() ? kinds(kind).stream() : Stream.<Class<?>>of(kind))
                    .toList();
        }
    };

    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return Form.of(type);
        }
    };

    private static final ClassValue<Map<String, Object>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> constants = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                constants.put(Names.of((Enum<?>) constant), constant);
            }
            return constants;
        }
    };

    private Shapes() {}

    /** The constants of an enum by their names in JSON. */
    static Map<String, Object> constants(Class<?> type) {
        return CONSTANTS.get(type);
    }

    /**
     * One component of a record.
     *
     * @param absent what an absent field stands for; {@code null} where it stands for nothing
     */
    record Part(
            String name,
            Type type,
            boolean nullable,
            @Nullable Object absent) {}

    /** A record as the reader needs it: its components in order, and what builds it. */
    record Form(List<Part> parts, Set<String> names, boolean bare, Constructor<?> constructor) {

        private static Form of(Class<?> type) {
            List<Part> parts = Arrays.stream(type.getRecordComponents())
                    .map(component -> new Part(
                            component.getName(),
                            component.getGenericType(),
                            isNullable(component),
                            whenAbsent(component)))
                    .toList();
            Set<String> names = parts.stream().map(Part::name).collect(Collectors.toUnmodifiableSet());
            return new Form(parts, names, isBare(type), canonical(type));
        }
    }

    static Form form(Class<?> record) {
        return FORMS.get(record);
    }

    /** The records of a sealed type, those of sealed types below it included, in the order of declaration. */
    static List<Class<?>> kinds(Class<?> sealed) {
        return KINDS.get(sealed);
    }

    /** Whether a record is one of the kinds of a sealed type. */
    static boolean isKind(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    static boolean isBare(Class<?> type) {
        return type.isAnnotationPresent(Bare.class);
    }

    /** The field that tells a record of a sealed type from the others. */
    static String discriminator(Class<?> kind) {
        return form(kind).parts().get(0).name();
    }

    static String expected(List<Class<?>> kinds) {
        return kinds.stream()
                .map(kind -> isBare(kind) ? plainName(bareType(kind)) : "{\"" + discriminator(kind) + "\": …}")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static Class<?> bareType(Class<?> kind) {
        return (Class<?>) form(kind).parts().get(0).type();
    }

    static boolean bareFits(Class<?> kind, JsonNode node) {
        Class<?> type = bareType(kind);
        if (type.isSealed()) {
            return kinds(type).stream().anyMatch(inner -> isBare(inner) && bareFits(inner, node));
        }
        return (type == String.class && node.isTextual())
                || (type == Period.class && node.isTextual())
                || ((type == BigDecimal.class || type == int.class) && node.isNumber())
                || (type == boolean.class && node.isBoolean());
    }

    private static String plainName(Class<?> type) {
        if (type.isSealed()) {
            return kinds(type).stream().map(kind -> plainName(bareType(kind))).collect(Collectors.joining("/"));
        }
        return type == String.class
                ? "\"…\""
                : type == Period.class ? "\"P1Y\"" : type == boolean.class ? "true/false" : "0";
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Whether an entry of a map of this type may be {@code null} and is then as if it were not there. */
    static boolean skipsNull(Type value) {
        return value instanceof Class<?> raw && raw.isAnnotationPresent(NullIsAbsent.class);
    }

    /** What an absent field stands for; {@code null} where it stands for nothing. */
    static @Nullable Object whenAbsent(RecordComponent component) {
        Class<?> type = component.getType();
        // A constraint stands on the type of a component: it does not name components among its targets.
        AnnotatedType annotated = component.getAnnotatedType();
        Size size = annotated.getAnnotation(Size.class);
        boolean required = annotated.isAnnotationPresent(NotEmpty.class) || (size != null && size.min() > 0);
        if (type == List.class && !required) {
            return List.of();
        }
        if (type == Map.class && !required) {
            return Map.of();
        }
        return type == boolean.class ? Boolean.FALSE : null;
    }

    private static Constructor<?> canonical(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.trySetAccessible();
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has the constructor of its components", e);
        }
    }
}
