package it.accoglienza.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ranks by intervals: a figure that is drawn from each interval has a position within the published ones. */
class RankingTest {

    @Test
    void valuesThatCannotBeToldApartSharePositions() {
        Ranking ranking = ranking(100, 110, 104, 112, 90, 95, 50, 50);
        assertThat(positions(ranking)).containsExactly("1\u20132", "1\u20132", "3", "4");
        assertThat(ranking.highest(3)).extracting(Observation::geo).containsExactly("B", "A", "C");
        assertThat(ranking.highest(1)).as("A may be higher than B").isEmpty();
        assertThat(ranking.lowest(1)).extracting(Observation::geo).containsExactly("D");
    }

    @Test
    void equalExactValuesAreATie() {
        Ranking ranking = ranking(5, 5, 5, 5, 3, 3);
        assertThat(positions(ranking)).containsExactly("1\u20132", "1\u20132", "3");
        assertThat(ranking.highest(1)).isEmpty();
    }

    @Test
    void overlappingIsNotTransitive() {
        assertThat(positions(ranking(10, 20, 18, 30, 28, 40))).containsExactly("1\u20132", "1\u20133", "2\u20133");
    }

    @Test
    void whateverTheExactFiguresAreTheirPositionsAreAmongThePublishedOnes() {
        Random random = new Random(13);
        for (int round = 0; round < 500; round++) {
            int[] bounds = random.ints(2L * (1 + random.nextInt(8)), 0, 40).toArray();
            IntStream.range(0, bounds.length / 2).forEach(i -> sort(bounds, 2 * i));
            Ranking ranking = ranking(bounds);
            List<Observation> exact = new ArrayList<>(ranking.observations());
            int[] drawn = exact.stream()
                    .mapToInt(each -> each.interval().low().intValue()
                            + random.nextInt(1
                                    + each.interval()
                                            .high()
                                            .subtract(each.interval().low())
                                            .intValue()))
                    .toArray();
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, drawn.length).boxed().toList());
            Collections.shuffle(order, random);
            order.sort(Comparator.comparing(i -> -drawn[i]));
            for (int position = 1; position <= order.size(); position++) {
                Observation each = exact.get(order.get(position - 1));
                assertThat(position).isBetween(ranking.best(each), ranking.worst(each));
            }
        }
    }

    private static void sort(int[] bounds, int at) {
        int low = Math.min(bounds[at], bounds[at + 1]);
        bounds[at + 1] = Math.max(bounds[at], bounds[at + 1]);
        bounds[at] = low;
    }

    private static List<String> positions(Ranking ranking) {
        return ranking.observations().stream().map(ranking::positions).toList();
    }

    private static Ranking ranking(int... bounds) {
        return Ranking.of(IntStream.range(0, bounds.length / 2)
                .mapToObj(i -> observation(String.valueOf((char) ('A' + i)), bounds[2 * i], bounds[2 * i + 1]))
                .toList());
    }

    private static Observation observation(String geo, int low, int high) {
        return new Observation(
                "x",
                GeographicLevel.PREFECTURE,
                geo,
                Frequency.MONTH,
                "2024-03",
                "",
                BigDecimal.valueOf((low + high) / 2),
                BigDecimal.valueOf(low),
                BigDecimal.valueOf(high),
                null,
                null,
                ObservationStatus.NORMAL,
                1,
                1,
                null,
                null);
    }
}
