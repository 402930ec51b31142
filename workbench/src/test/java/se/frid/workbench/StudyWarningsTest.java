package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What looks wrong in each table of a study. */
class StudyWarningsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private String file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines).toString();
    }

    private static String[] with(String[] args, String... more) {
        return Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void the_warnings_of_every_measurement_are_told_with_its_name() throws IOException {
        String items = "1,2,3,4,5,6,7,8,9";
        List<String> data = new ArrayList<>(List.of("id," + items));
        List<String> again = new ArrayList<>(List.of("id," + items));
        List<String> rated = new ArrayList<>(List.of("id,rater," + items));
        for (int i = 0; i < 64; i++) {
            // Three answers as the digits of the number to base four: no two persons are alike.
            int a = i % 4;
            int b = i / 4 % 4;
            int c = i / 16;
            String answers = a + "," + b + "," + c + "," + a + "," + b + "," + c + "," + a + "," + b + ",";
            data.add("p" + i + "," + answers + c);
            // The second time, item 9 goes against all the others, and six persons repeat the first one.
            again.add("p" + i + "," + (i < 58 ? answers + (3 - (a + b + c) / 3) : "0,0,0,0,0,0,0,0,3"));
            // Both raters agree on everyone: no fault. Anna alone calls seven persons the same.
            rated.add("p" + i + ",Anna," + (i < 57 ? answers + c : "3,2,3,2,3,2,3,2,3"));
            rated.add("p" + i + ",Bo," + answers + c);
        }
        String[] args = {
            "study",
            "--instrument",
            "phq-9",
            "--in",
            file("data.csv", data),
            "--retest",
            file("again.csv", again),
            "--raters",
            file("rated.csv", rated),
            "--replicates",
            "5",
            "--lang",
            "en"
        };
        String page = CommandLineRun.of(args).out();
        String told = page.substring(page.indexOf("What to look out for"), page.indexOf("as COSMIN has them"));
        String first = told.substring(told.indexOf("First measurement:"), told.indexOf("Second measurement:"));
        String second = told.substring(told.indexOf("Second measurement:"), told.indexOf("Raters:"));
        String raters = told.substring(told.indexOf("Raters:"));
        // In the first, 0 0 0, 1 1 1, 2 2 2 and 3 3 3: four gave one answer throughout, few enough to be hidden.
        assertThat(first)
                .contains("gave the same answer to every item (<5)")
                .doesNotContain("exactly the same answers", "goes against");
        assertThat(second.replaceAll("\\s+", " "))
                .contains("9: the item goes against the others", "exactly the same answers as an earlier one in the");
        assertThat(raters.replaceAll("\\s+", " "))
                .contains("ratings have exactly the same answers as an earlier one by the same rater (6)")
                .contains("ratings have the same answer to every item (7)");
        JsonNode report = JSON.readTree(CommandLineRun.of(with(args, "--json")).out());
        assertThat(report.get("warnings").findValuesAsText("measurement")).contains("first", "retest", "raters");
    }
}
