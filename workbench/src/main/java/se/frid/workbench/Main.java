package se.frid.workbench;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.frid.instrument.Language;
import se.frid.json.InvalidInputException;
import se.frid.json.Names;

/** The command line {@code frid}. */
public final class Main {

    // Held here, since a logger that nobody holds forgets its level.
    private static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator");

    private Main() {}

    /** Runs the command line and ends the process with its code. */
    public static void main(String[] args) {
        // Not System.out: it keeps to itself that a pipe is broken or a disk full.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        System.exit(run(args, System.in, out, err, isTerminal()));
    }

    /**
     * Runs the command line.
     *
     * @param args what was typed
     * @param terminal whether a person sits at it, who can be shown progress
     * @return 0 done, 1 the input has problems, 2 wrong usage, 3 a file could not be read or written
     */
    static int run(String[] args, InputStream in, OutputStream out, OutputStream err, boolean terminal) {
        VALIDATOR.setLevel(Level.WARNING);
        PrintStream utf8Out = new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
        PrintStream utf8Err = new PrintStream(new BufferedOutputStream(err), false, StandardCharsets.UTF_8);
        Session session = new Session(Texts.in(language(args)), in, utf8Out, utf8Err, terminal, new Catalogue());
        int code = run(args, session);
        utf8Out.flush();
        if (utf8Out.checkError() && code != ExitCode.FILE) {
            session.warn("frid: " + session.texts().of("file.write.failed"));
            code = ExitCode.FILE;
        }
        utf8Err.flush();
        return code;
    }

    private static int run(String[] args, Session session) {
        CommandLine line = Commands.of(session, args);
        line.setParameterExceptionHandler((e, given) -> wrongUsage(session, usage(e, session.texts())));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(session, e));
        return line.execute(args);
    }

    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From JDK 22 on there may be a console without a terminal, and a method that tells.
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** The language has to be known before the arguments are read, to say what is wrong with them. */
    private static Language language(String[] args) {
        for (int i = 0; i < args.length; i++) {
            String value = args[i].startsWith("--lang=")
                    ? args[i].substring("--lang=".length())
                    : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
            Optional<Language> language = Names.find(Language.class, value);
            if (language.isPresent()) {
                return language.get();
            }
        }
        return Language.SV;
    }

    private static int failed(Session session, Exception failure) {
        if (failure instanceof UsageFailure usage) {
            return wrongUsage(session, usage.text(session.texts()));
        } else if (failure instanceof InputFailure input) {
            input.reports().forEach(session::warn);
            return ExitCode.PROBLEMS;
        } else if (failure instanceof InvalidInputException invalid) {
            String place = invalid.place().orElse("");
            invalid.problems()
                    .forEach(problem -> session.warn(
                            Reports.of(place, problem, session.texts().language())));
            return ExitCode.PROBLEMS;
        } else if (failure instanceof FileFailure file) {
            session.warn("frid: " + file.text(session.texts()));
        } else if (failure instanceof InvalidPathException) {
            session.warn("frid: " + session.texts().of("file.name"));
        } else {
            // Only what kind it is: a message could hold what was answered.
            session.warn(
                    "frid: " + session.texts().of("failed", failure.getClass().getSimpleName()));
        }
        return ExitCode.FILE;
    }

    private static int wrongUsage(Session session, String text) {
        session.warn("frid: " + text);
        session.warn(session.texts().of("usage.hint"));
        return ExitCode.USAGE;
    }

    private static String usage(ParameterException e, Texts texts) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            boolean atTop = e.getCommandLine().getParent() == null && !unmatched.isUnknownOption();
            String key = unmatched.isUnknownOption()
                    ? "usage.unknownOption"
                    : atTop ? "usage.unknownCommand" : "usage.unknownArgument";
            List<String> known = List.copyOf(Commands.of(e.getCommandLine()).keySet());
            return texts.of(key, unmatched.getUnmatched().get(0), String.join(", ", known));
        } else if (e instanceof MissingParameterException missing) {
            return texts.of(
                    "usage.missing",
                    missing.getMissing().stream().map(Main::name).collect(Collectors.joining(", ")));
        } else if (e instanceof OverwrittenOptionException twice) {
            return texts.of("usage.twice", name(twice.getOverwritten()));
        }
        ArgSpec about = e.getArgSpec();
        return about == null ? texts.of("usage.wrong") : texts.of("usage.wrongAt", name(about));
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : Objects.toString(arg.paramLabel(), "");
    }
}
