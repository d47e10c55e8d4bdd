package it.accoglienza.transform.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.transform.release.ProjectTitles.Title;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of titles that the portal's operator enters. */
class ProjectTitlesTest {
    private static final Contracts CONTRACTS = Contracts.declared();
    private static final String HEADER = "project,code,title_it,title_en\n";

    @Test
    void aProjectIsTitledByItsCodeListTasksAndMilestonesByTheFile() {
        ProjectTitles titles = ProjectTitles.of(
                HEADER + "SPRINT,4.1,Polo sociale,Social hub\nSPRINT,M1,\"Avvio, con i partner\",Start", CONTRACTS);
        assertThat(titles.all())
                .contains(
                        new Title("PROG-3793", "", new Localized("ROSA", "ROSA")),
                        new Title("SPRINT", "4.1", new Localized("Polo sociale", "Social hub")),
                        new Title("SPRINT", "M1", new Localized("Avvio, con i partner", "Start")));
        assertThat(titles.texts()).contains("ROSA", "Polo sociale", "Social hub", "Avvio, con i partner");
    }

    @Test
    void theDeclaredFileIsValid() {
        assertThat(ProjectTitles.declared(CONTRACTS).all()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ROSA,1.1,Rete,Network                           | unknown project; known are [UTG-INSIEME
            SPRINT,Rete,Rete,Network                        | the code of a task or milestone must have the form
            SPRINT,,S.PR.INT,S.PR.INT                       | the code of a task or milestone must have the form
            SPRINT,1.1,Reti,Networks                        | a second title of the same code
            SPRINT,1.2,Rete,                                | a title must be in both languages
            SPRINT,1.2,scrivere a anna@example.org,Write    | a title must not contain an identifier
            SPRINT,1.2,Caso RSSMRA80A01H501U,Case           | a title must not contain an identifier
            SPRINT,1.2,Chiamare,Call 049 8271111            | a title must not contain an identifier
            """)
    void anInvalidRowIsRefusedWithItsLineAndNoTitle(String row, String message) {
        assertThatThrownBy(() -> ProjectTitles.of(HEADER + "SPRINT,1.1,Rete,Network\n" + row, CONTRACTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("titles/titles.csv, line 3: " + message)
                .hasMessageNotContaining("anna")
                .hasMessageNotContaining("RSSMRA")
                .hasMessageNotContaining("049");
    }

    @Test
    void otherColumnsAreRefused() {
        assertThatThrownBy(() -> ProjectTitles.of("project,task,title_it,title_en\nSPRINT,1.1,Rete,Network", CONTRACTS))
                .hasMessageContaining("the columns must be [project, code, title_it, title_en]");
    }
}
