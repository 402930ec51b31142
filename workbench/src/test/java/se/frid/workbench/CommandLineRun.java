package se.frid.workbench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One run of the command line within the test: what it returned and what it wrote. */
record CommandLineRun(int code, String out, String err) {

    static CommandLineRun of(String... args) {
        return withInput("", args);
    }

    static CommandLineRun withInput(String in, String... args) {
        return withInput(in.getBytes(StandardCharsets.UTF_8), args);
    }

    static CommandLineRun withInput(byte[] in, String... args) {
        return withInput(new ByteArrayInputStream(in), args);
    }

    static CommandLineRun withInput(InputStream in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(args, in, out, err, false);
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
