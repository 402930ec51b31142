package se.frid.psychometrics.ordinary;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimated;
import se.frid.psychometrics.Interval;

/** Walks records, lists, maps and options and finds every number that is not finite, and standard errors below 0. */
final class Finite {

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .filter(AccessibleObject::trySetAccessible)
                    .toList();
        }
    };

    private Finite() {}

    static List<String> problems(@Nullable Object result) {
        List<String> problems = new ArrayList<>();
        walk("", result, problems);
        return problems;
    }

    /** How many intervals there are in a result. */
    static int intervals(Object result) {
        List<String> seen = new ArrayList<>();
        walk("", result, new ArrayList<>(), seen);
        return seen.size();
    }

    private static void walk(String path, @Nullable Object value, List<String> problems) {
        walk(path, value, problems, new ArrayList<>());
    }

    private static void walk(String path, @Nullable Object value, List<String> problems, List<String> intervals) {
        if (value == null) {
            return;
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            problems.add(path + " is " + number);
        } else if (value instanceof OptionalDouble number) {
            walk(path, number.isPresent() ? number.getAsDouble() : null, problems, intervals);
        } else if (value instanceof Optional<?> maybe) {
            walk(path, maybe.orElse(null), problems, intervals);
        } else if (value instanceof Iterable<?> many) {
            int at = 0;
            for (Object one : many) {
                walk(path + "/" + at++, one, problems, intervals);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> walk(path + "/" + key, one, problems, intervals));
        } else if (value instanceof Record of) {
            record(path, of, problems, intervals);
        }
    }

    private static void record(String path, Record of, List<String> problems, List<String> intervals) {
        if (of instanceof Interval) {
            intervals.add(path);
        }
        if (of instanceof Estimated estimate && estimate.error().orElse(0) < 0) {
            problems.add(path + " has a standard error below 0");
        }
        for (Method accessor : ACCESSORS.get(of.getClass())) {
            try {
                walk(path + "/" + accessor.getName(), accessor.invoke(of), problems, intervals);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new LinkageError(path, e);
            }
        }
    }
}
