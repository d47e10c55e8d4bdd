package it.accoglienza.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class UsedStylesTest {

    private final UsedStyles used = UsedStyles.usedBy("<a class=\"btn btn-primary\">");

    @Test
    void onlyUsedSelectorsRemain() {
        assertThat(used.select("@charset \"utf-8\";.btn,.card{color:red}.card .btn{x:y}a:hover{z:w}/*n*/"))
                .isEqualTo(".btn{color:red}a:hover{z:w}");
    }

    @Test
    void mediaQueriesWithoutUsedRulesAndFontsAreRemoved() {
        assertThat(used.select("@media print{.card{a:b}.btn{c:d}}@media screen{.card{a:b}}@font-face{e:f}"))
                .isEqualTo("@media print{.btn{c:d}}");
    }

    @Test
    void anUnclosedBraceStopsTheBuild() {
        assertThatThrownBy(() -> used.select(".btn{color:red"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unclosed brace near: {color:red");
    }
}
