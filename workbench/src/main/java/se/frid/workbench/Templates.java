package se.frid.workbench;

import com.github.mustachejava.DefaultMustacheFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Pages out of templates that stand beside this class. Whatever is filled in is escaped for HTML; our templates never ask for
 * the unescaped form, which a test holds.
 */
final class Templates {

    private Templates() {}

    /**
     * A template, filled in.
     *
     * @param name file name of the template
     * @param model record with a component for every name in the template
     */
    static String fill(String name, Record model) {
        // Read here: a template is no resource for other modules, and none may ask for files by names of its own.
        try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(name), name);
                Reader template = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            StringWriter page = new StringWriter();
            new DefaultMustacheFactory()
                    .compile(template, name)
                    .execute(page, model)
                    .flush();
            return page.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
