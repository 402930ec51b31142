package se.frid.psychometrics.ordinary;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.resampling.Bootstrap;

/** The public static ways into a room that give figures, by name, {@code Type.method}, as the compiler left them. */
final class FrontDoors {

    /** All rooms that give figures. */
    static final String[] ROOMS = {
        "accuracy",
        "agreement",
        "change",
        "followup",
        "items",
        "norms",
        "polychoric",
        "prediction",
        "reliability",
        "samplesize"
    };

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
            doors(room).forEach(method -> doors.add(name(method)));
        }
        doors.removeAll(OTHERS);
        // What is written out is looked at where it is written.
        doors.removeIf(name -> name.startsWith("NormWriter."));
        return doors;
    }

    /** The types of all rooms of which a front door takes options of the bootstrap. */
    static Set<String> drawing() throws IOException {
        Set<String> types = new TreeSet<>();
        for (String room : ROOMS) {
            doors(room)
                    .filter(method -> List.of(method.getParameterTypes()).contains(Bootstrap.Options.class))
                    .forEach(method -> types.add(method.getDeclaringClass().getSimpleName()));
        }
        return types;
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static Stream<Method> doors(String room) throws IOException {
        Path folder = Path.of("target", "classes", "se", "frid", "psychometrics", room);
        List<String> types;
        try (Stream<Path> files = Files.list(folder)) {
            types = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .map(name -> Estimate.class.getPackageName() + "." + room + "."
                            + name.substring(0, name.length() - ".class".length()))
                    .toList();
        }
        return types.stream()
                .map(FrontDoors::type)
                .filter(type -> Modifier.isPublic(type.getModifiers()) && !type.isEnum())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers()));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }
}
