package it.accoglienza.samples.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a whole number by weights so that the parts add up: largest remainders take what is left over. */
public final class Apportionment {
    private Apportionment() {}

    /** One part for each weight; all zero if the weights are. */
    public static int[] of(int total, List<Double> weights) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        int[] parts = new int[weights.size()];
        if (sum <= 0) {
            return parts;
        }
        double[] remainders = new double[parts.length];
        int left = total;
        for (int i = 0; i < parts.length; i++) {
            double exact = total * weights.get(i) / sum;
            parts[i] = (int) exact;
            remainders[i] = exact - parts[i];
            left -= parts[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
