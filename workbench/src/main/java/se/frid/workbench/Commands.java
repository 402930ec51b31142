package se.frid.workbench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import se.frid.instrument.Language;
import se.frid.json.Names;

/** All commands, and what they have in common. A new command is added in {@link #all()} and nowhere else. */
final class Commands {

    private static final int WIDTH = 100;

    private static final Map<String, Function<Session, Object>> ALL = all();

    private Commands() {}

    private static Map<String, Function<Session, Object>> all() {
        Map<String, Function<Session, Object>> all = new LinkedHashMap<>();
        all.put("list", ListCommand::new);
        all.put("show", ShowCommand::new);
        all.put("preview", PreviewCommand::new);
        all.put("catalogue", CatalogueCommand::new);
        all.put("validate", ValidateCommand::new);
        all.put("score", ScoreCommand::new);
        all.put("assess", AssessCommand::new);
        all.put("study", StudyCommand::new);
        all.put("help", Help::new);
        return Collections.unmodifiableMap(all);
    }

    /** The command line with every command. */
    static CommandLine of(Session session) {
        return of(session, ALL);
    }

    /**
     * The command line that some arguments need: with the one command that they begin with, else with every command. Each
     * command that is described to picocli takes a cold start a twentieth of a second.
     */
    static CommandLine of(Session session, String[] args) {
        Function<Session, Object> named = args.length == 0 || args[0].equals("help") ? null : ALL.get(args[0]);
        return of(session, named == null ? ALL : Map.of(args[0], named));
    }

    private static CommandLine of(Session session, Map<String, Function<Session, Object>> commands) {
        CommandLine line = new CommandLine(new Frid(session));
        commands.forEach((name, command) -> line.addSubcommand(name, command.apply(session)));
        line.setResourceBundle(session.texts().bundle());
        line.setUsageHelpWidth(WIDTH);
        // A file name that begins with @ is a file name.
        line.setExpandAtFiles(false);
        line.setInterpolateVariables(false);
        line.setExecutionStrategy(parsed -> execute(session, parsed));
        return line;
    }

    /** The commands by name. */
    static Map<String, CommandLine> of(CommandLine line) {
        CommandLine top = line;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top.getSubcommands();
    }

    private static int execute(Session session, CommandLine.ParseResult parsed) {
        CommandLine.ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        Frid top = (Frid) parsed.commandSpec().userObject();
        if (!top.isLanguageKnown()) {
            UsageFailure failure = new UsageFailure("usage.choice", "--lang", "sv, en");
            throw new CommandLine.ExecutionException(parsed.commandSpec().commandLine(), "--lang", failure);
        }
        if (top.help) {
            usage(session, last.commandSpec().commandLine());
            return ExitCode.DONE;
        }
        session.instruments().add(top.catalogs);
        if (top.version) {
            session.print("frid " + Version.current());
            return ExitCode.DONE;
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    static void usage(Session session, CommandLine command) {
        session.out().print(command.getUsageMessage(Ansi.OFF).replace(System.lineSeparator(), "\n"));
    }

    /** The command line without a command. */
    @Command(name = "frid")
    static final class Frid implements Callable<Integer> {

        private final Session session;

        @Option(names = "--lang", paramLabel = "sv|en", scope = ScopeType.INHERIT)
        private @Nullable String language;

        @Option(names = "--catalog", paramLabel = "FOLDER", scope = ScopeType.INHERIT)
        private List<Path> catalogs = List.of();

        @Option(
                names = {"-h", "--help"},
                scope = ScopeType.INHERIT,
                usageHelp = true)
        private boolean help;

        @Option(
                names = {"-V", "--version"},
                versionHelp = true)
        private boolean version;

        Frid(Session session) {
            this.session = session;
        }

        /** The language itself was needed, and looked for, before anything was parsed. */
        private boolean isLanguageKnown() {
            return language == null
                    || Arrays.stream(Language.values()).map(Names::of).anyMatch(language::equals);
        }

        @Override
        public Integer call() {
            usage(session, of(session));
            return ExitCode.DONE;
        }
    }

    /** {@code frid help [COMMAND]}. */
    @Command(name = "help", helpCommand = true)
    static final class Help implements Callable<Integer> {

        private final Session session;

        @Parameters(arity = "0..1", paramLabel = "COMMAND")
        private @Nullable String command;

        Help(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            CommandLine top = of(session);
            CommandLine about = command == null ? top : top.getSubcommands().get(command);
            if (about == null) {
                throw new UsageFailure(
                        "usage.unknownCommand",
                        String.valueOf(command),
                        String.join(", ", top.getSubcommands().keySet()));
            }
            usage(session, about);
            return ExitCode.DONE;
        }
    }
}
