package it.accoglienza.transform.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import it.accoglienza.transform.protect.Cell.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The rounding, on test vectors that other implementations share, and its properties. */
class KeyedRoundingTest {
    private static final byte[] VECTOR_KEY = key(i -> i);
    private static final KeyedRounding ROUNDING = new KeyedRounding(keys(VECTOR_KEY));

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/keyed_rounding.csv", numLinesToSkip = 1)
    void everyTestVectorGivesItsPublishedValue(
            String measure,
            String kind,
            int year,
            String period,
            String dimensions,
            long count,
            int base,
            String canonical,
            String hmac,
            long lot,
            long published) {
        KeyedRounding rounding = new KeyedRounding(keys(VECTOR_KEY), new Directions(Map.of()), Set.of("vulnerabilita"));
        Cell cell = new Cell(measure, Kind.valueOf(kind.toUpperCase(Locale.ROOT)), year, period, sorted(dimensions));
        assertThat(cell.canonical()).isEqualTo(canonical);
        assertThat(rounding.base(cell)).isEqualTo(base);
        assertThat(rounding.offset(cell, base)).isEqualTo(lot);
        assertThat(Long.remainderUnsigned(Long.parseUnsignedLong(hmac, 16), base))
                .isEqualTo(lot);
        assertThat(rounding.publish(cell, count)).isEqualTo(published);
    }

    @Property
    void zeroStaysZero(@ForAll @AlphaChars @StringLength(min = 1, max = 12) String code) {
        assertThat(ROUNDING.publish(cell("prefecture", code), 0)).isZero();
    }

    @Property
    void aPublishedValueIsAMultipleOfTheBaseAndDiffersByLessThanTheBase(
            @ForAll @LongRange(min = 0, max = 10_000_000) long count,
            @ForAll @AlphaChars @StringLength(min = 1, max = 12) String code,
            @ForAll boolean sensitive) {
        Cell cell = cell(sensitive ? "vulnerability" : "prefecture", code);
        long published = ROUNDING.publish(cell, count);
        assertThat(published).isNotNegative().isCloseTo(count, within(ROUNDING.base(cell) - 1L));
        assertThat(published % (sensitive ? 10 : 5)).isZero();
    }

    @Property
    void aLargerCountIsNeverPublishedAsASmallerValue(
            @ForAll @IntRange(max = 100_000) int count,
            @ForAll @AlphaChars @StringLength(min = 1, max = 12) String code) {
        Cell cell = cell("prefecture", code);
        assertThat(ROUNDING.publish(cell, count + 1L)).isGreaterThanOrEqualTo(ROUNDING.publish(cell, count));
    }

    @Property(tries = 20)
    void theMeanOverManyKeysIsTheCount(@ForAll @IntRange(max = 500) int count, @ForAll boolean sensitive) {
        Cell cell = cell(sensitive ? "vulnerability" : "prefecture", "TS");
        Random random = new Random(count);
        double mean = IntStream.range(0, 10_000)
                .mapToLong(i -> new KeyedRounding(keys(key(b -> random.nextInt()))).publish(cell, count))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(count, within(sensitive ? 0.3 : 0.15));
    }

    @Test
    void aStockIsRoundedAlikeInAllMonthsOfAYearAndAFlowByPeriod() {
        Set<Long> stocks = new TreeSet<>();
        Set<Long> flows = new TreeSet<>();
        for (int month = 1; month <= 12; month++) {
            String period = "2026-%02d".formatted(month);
            stocks.add(ROUNDING.publish(new Cell("presences", Kind.STOCK, 2026, period, sorted("prefecture=TS")), 12));
            flows.add(ROUNDING.publish(new Cell("entries", Kind.FLOW, 2026, period, sorted("prefecture=TS")), 12));
        }
        assertThat(stocks).hasSize(1);
        assertThat(flows).containsExactly(10L, 15L);
    }

    @Test
    void theLegalStatusOfUnaccompaniedMinorsIsSensitive() {
        assertThat(ROUNDING.base(cell("legal_status", "unaccompanied_minor"))).isEqualTo(10);
        assertThat(ROUNDING.base(cell("legal_status", "applicant"))).isEqualTo(5);
    }

    @Test
    void aSerializedRoundingGivesTheSameValuesAndDoesNotPrintItsKeys() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
            out.writeObject(ROUNDING);
        }
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()));
        KeyedRounding received = (KeyedRounding) in.readObject();
        Cell cell = cell("prefecture", "TS");
        assertThat(received.publish(cell, 127)).isEqualTo(ROUNDING.publish(cell, 127));
        assertThat(received).hasToString("KeyedRounding[Keys[2026, 2027]]");
    }

    @Test
    void aYearWithoutAKeyAndANegativeCountAreRejected() {
        Cell old = new Cell("presences", Kind.STOCK, 2020, "2020-03", new TreeMap<>());
        assertThatThrownBy(() -> ROUNDING.publish(old, 3)).hasMessage("no key for 2020; known are [2026, 2027]");
        assertThatThrownBy(() -> ROUNDING.publish(cell("prefecture", "TS"), -3))
                .hasMessageEndingWith("a count of persons is negative");
    }

    private static Cell cell(String dimension, String code) {
        return new Cell("presences", Kind.STOCK, 2026, "2026-03", new TreeMap<>(Map.of(dimension, code)));
    }

    private static SortedMap<String, String> sorted(String dimensions) {
        SortedMap<String, String> sorted = new TreeMap<>();
        for (String dimension : dimensions.split(";", -1)) {
            String[] parts = dimension.split("=", 2);
            sorted.put(parts[0], parts[1]);
        }
        return sorted;
    }

    private static RoundingKeys keys(byte[] key) {
        return new RoundingKeys(Map.of(2026, key, 2027, key), true);
    }

    private static byte[] key(IntUnaryOperator bytes) {
        ByteBuffer key = ByteBuffer.allocate(32);
        IntStream.range(0, 32).map(bytes).forEach(b -> key.put((byte) b));
        return key.array();
    }
}
