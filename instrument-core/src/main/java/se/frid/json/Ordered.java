package se.frid.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An immutable copy of a map that keeps its order, which {@link Map#copyOf} does not. */
public final class Ordered {

    private Ordered() {}

    /** The copy, in the order of the original. */
    public static <V> Map<String, V> copyOf(Map<String, V> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
