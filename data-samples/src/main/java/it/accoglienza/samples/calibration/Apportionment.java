package it.accoglienza.samples.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a whole number by weights with the largest remainder method, so that the parts add up to it. */
public final class Apportionment {
    private Apportionment() {}

    /** Returns one part per weight; all parts are zero if all weights are. */
    public static int[] of(int total, List<Double> weights) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        int[] parts = new int[weights.size()];
        if (sum <= 0) {
            return parts;
        }
        double[] remainders = new double[parts.length];
        int remaining = total;
        for (int i = 0; i < parts.length; i++) {
            double exact = total * weights.get(i) / sum;
            parts[i] = (int) exact;
            remainders[i] = exact - parts[i];
            remaining -= parts[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
                .limit(remaining)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
