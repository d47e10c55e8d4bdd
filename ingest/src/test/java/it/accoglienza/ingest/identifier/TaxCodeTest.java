package it.accoglienza.ingest.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tax codes generated from the ministerial rules, independently of the library that the gate uses. */
class TaxCodeTest {
    private static final String MONTHS = "ABCDEHLMPRST";
    private static final String OMOCODIA = "LMNPQRSTUV";
    private static final int[] DIGITS = {6, 7, 9, 10, 12, 13, 14};
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    @Property
    void aValidCodeIsFoundWithAnyOmocodiaAndAnySurroundingText(
            @ForAll("unchecked") String code, @ForAll("surroundings") String around) {
        assertThat(isIn(around + code + check(code) + around)).isTrue();
        assertThat(isIn((around + code + check(code)).toLowerCase(Locale.ROOT))).isTrue();
    }

    /** Without L: it may be 0 by omocodia or 1 by its look, and each has its own check character. */
    @Property
    void aCodeWithAWrongCheckCharacterIsNotFound(@ForAll("unchecked") String code, @ForAll("letters") char wrong) {
        Assume.that(hasNoLAsDigit(code));
        assertThat(isIn(code + wrong)).isEqualTo(wrong == check(code));
    }

    @Property
    void aCodeWithFourDigitsIsFoundWithAnySeparatorBetweenAllCharacters(
            @ForAll("unchecked") String drawn, @ForAll("separators") String separator) {
        Assume.that(NormalizedText.countDigits(drawn) >= 4);
        String code = drawn + check(drawn);
        assertThat(isIn(String.join(separator, code.split("")))).isTrue();
    }

    @Property
    void aCodeWithFourDigitsIsFoundWithoutItsCheckCharacter(@ForAll("unchecked") String code) {
        assertThat(isIn(code)).isEqualTo(NormalizedText.countDigits(code) >= 4);
    }

    @Property
    void aCodeIsFoundWithOIAndLInPlaceOfDigits(@ForAll("unchecked") String drawn) {
        Assume.that(hasNoLAsDigit(drawn));
        Assume.that(drawn.chars().filter(c -> c >= '2' && c <= '9').count() >= 4);
        String code = drawn + check(drawn);
        String birth = code.substring(6, 8).replace('0', 'O').replace('1', 'l');
        assertThat(isIn(code.substring(0, 6)
                        + birth
                        + code.substring(8).replace('0', 'o').replace('1', 'I')))
                .isTrue();
    }

    private static boolean hasNoLAsDigit(String code) {
        return IntStream.of(DIGITS).noneMatch(i -> code.charAt(i) == 'L');
    }

    private static boolean isIn(String text) {
        return TaxCode.isIn(NormalizedText.of(text));
    }

    @Property
    void theScannerSuspectsEveryCode(@ForAll("unchecked") String code) {
        assertThat(ColumnScanner.suspect(code + check(code))).isTrue();
    }

    @Provide
    Arbitrary<String> surroundings() {
        return Arbitraries.of("", " ", "_", "ospite ", ";", "cf:");
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(
                " ", "  ", "_", "__", ".", "/", "-", ", ", "|", "\u00a0", "\u2003", "\u200b", "\u2060", "\u2013");
    }

    @Provide
    Arbitrary<Character> letters() {
        return Arbitraries.chars().range('A', 'Z');
    }

    /** The first 15 characters. */
    @Provide
    Arbitrary<String> unchecked() {
        return Combinators.combine(
                        name(), name(), birth(), place(), Arbitraries.integers().between(0, 127))
                .as((surname, name, birth, place, letters) -> omocodia(surname + name + birth + place, letters));
    }

    private static Arbitrary<String> name() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("BCDFGHJKLMNPQRSTVWXYZ").ofLength(3),
                Arbitraries.of("FOA", "RSU", "LIO", "AIO", "AOX", "NAX", "NGX", "UXX", "KXX", "OXX"));
    }

    private static Arbitrary<String> birth() {
        return Combinators.combine(Arbitraries.integers().between(0, 30_000), Arbitraries.of(Set.of(0, 40)))
                .as((age, sex) -> birth(LocalDate.of(2010, 1, 1).minusDays(age), sex));
    }

    private static String birth(LocalDate date, int sex) {
        return "%02d%c%02d"
                .formatted(date.getYear() % 100, MONTHS.charAt(date.getMonthValue() - 1), date.getDayOfMonth() + sex);
    }

    private static Arbitrary<String> place() {
        return Combinators.combine(
                        Arbitraries.chars().with("ABCDEFGHILMZ"),
                        Arbitraries.integers().between(100, 999))
                .as((letter, number) -> "%c%03d".formatted(letter, number));
    }

    private static String omocodia(String code, int letters) {
        StringBuilder changed = new StringBuilder(code);
        for (int i = 0; i < DIGITS.length; i++) {
            if ((letters >> i & 1) == 1) {
                changed.setCharAt(DIGITS[i], OMOCODIA.charAt(code.charAt(DIGITS[i]) - '0'));
            }
        }
        return changed.toString();
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            int value = c <= '9' ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD[value] : value;
        }
        return (char) ('A' + sum % 26);
    }
}
