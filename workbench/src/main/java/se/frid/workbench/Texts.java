package se.frid.workbench;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import se.frid.instrument.Language;
import se.frid.instrument.Text;
import se.frid.instrument.Verification;
import se.frid.json.Names;

/** What the command line says to people, in one language; never in the language of the computer. */
final class Texts {

    private final Language language;
    private final ResourceBundle bundle;

    private Texts(Language language) {
        this.language = language;
        this.bundle =
                ResourceBundle.getBundle("se.frid.workbench.messages", language.locale(), Texts.class.getModule());
    }

    static Texts in(Language language) {
        return new Texts(language);
    }

    Language language() {
        return language;
    }

    /** All texts, for the command line parser. */
    ResourceBundle bundle() {
        return bundle;
    }

    /** A text with its placeholders filled in. Arguments are words or whole numbers, written without any grouping. */
    String of(String key, Object... args) {
        Object[] words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }

    /** A text of the data. */
    String of(Text text) {
        return text.in(language);
    }

    /** A constant in words. */
    String word(Enum<?> constant) {
        return bundle.getString(constant.getDeclaringClass().getSimpleName() + "." + Names.of(constant));
    }

    /** How well a figure was verified, to stand after it; nothing where it was read in the primary source. */
    String mark(Verification verification) {
        return verification == Verification.PRIMARY ? "" : " [" + word(verification) + "]";
    }
}
