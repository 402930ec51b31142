package se.frid.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** How constants are named in JSON: in lower case, with hyphens, unless the constant prints itself otherwise. */
public final class Names {

    // Asked for with every constant that is written; a constant never changes its name.
    private static final ClassValue<Map<Object, String>> NAMES = new ClassValue<>() {
        @Override
        protected Map<Object, String> computeValue(Class<?> type) {
            Map<Object, String> names = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                names.put(constant, make((Enum<?>) constant));
            }
            return names;
        }
    };

    private Names() {}

    /** The name of a constant in JSON, on the command line and in documentation. */
    public static String of(Enum<?> constant) {
        return Objects.requireNonNull(NAMES.get(constant.getDeclaringClass()).get(constant));
    }

    private static String make(Enum<?> constant) {
        return constant instanceof Named named
                ? named.id()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of an enum with a name in JSON. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Optional.ofNullable(Shapes.constants(type).get(name)).map(type::cast);
    }

    /** All names of an enum, for a message. */
    static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    /** A constant whose name in JSON is not its name in Java. */
    public interface Named {
        /** The name in JSON. */
        String id();
    }
}
