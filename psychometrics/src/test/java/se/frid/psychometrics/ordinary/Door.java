package se.frid.psychometrics.ordinary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Calls the front doors one after another, and keeps what went wrong and which were called. */
final class Door {

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> called = new TreeSet<>();
    private String data = "";

    /** From now on it is these data. */
    void with(String name) {
        data = name;
    }

    /** Calls a door by its name, {@code Type.method}; a result that holds anything but finite numbers is wrong. */
    <T> @Nullable T call(String name, Callable<T> door) {
        called.add(name);
        try {
            T result = door.call();
            Finite.problems(result).forEach(problem -> wrong.add(data + " | " + name + ": " + problem));
            return result;
        } catch (Exception | StackOverflowError | AssertionError e) {
            StackTraceElement[] trace = e.getStackTrace();
            wrong.add(data + " | " + name + ": " + e + (trace.length == 0 ? "" : " at " + trace[0]));
            return null;
        }
    }

    /** What went wrong, the data first. */
    List<String> wrong() {
        return wrong;
    }

    /** Which doors were called. */
    Set<String> called() {
        return called;
    }
}
