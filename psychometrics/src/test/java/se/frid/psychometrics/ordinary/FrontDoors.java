package se.frid.psychometrics.ordinary;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.frid.psychometrics.Estimate;

/** The public static ways into a room that give figures, by name, {@code Type.method}, as the compiler left them. */
final class FrontDoors {

    /** Not figures of data: what holds the data, a figure of given numbers, and rounding. */
    private static final Set<String> OTHERS = Set.of(
            "Auc.hanleyMcNeil",
            "NormTable.stanine",
            "NormTable.sten",
            "ReferenceStandard.of",
            "FollowUp.of",
            "ReferenceStandard.atLeast",
            "Ratings.of",
            "PairedScores.of");

    private FrontDoors() {}

    static Set<String> of(String... rooms) throws IOException {
        Set<String> doors = new TreeSet<>();
        for (String room : rooms) {
            Path folder = Path.of("target", "classes", "se", "frid", "psychometrics", room);
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                        .map(name -> Estimate.class.getPackageName() + "." + room + "."
                                + name.substring(0, name.length() - ".class".length()))
                        .forEach(name -> add(name, doors));
            }
        }
        doors.removeAll(OTHERS);
        // What is written out is looked at where it is written.
        doors.removeIf(name -> name.startsWith("NormWriter."));
        return doors;
    }

    private static void add(String name, Set<String> doors) {
        try {
            Class<?> type = Class.forName(name);
            if (Modifier.isPublic(type.getModifiers()) && !type.isEnum()) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .map(Method::getName)
                        .forEach(method -> doors.add(type.getSimpleName() + "." + method));
            }
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }
}
