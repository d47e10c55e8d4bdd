package it.accoglienza.samples.calibration;

import it.accoglienza.samples.calibration.Calibration.MonthFigures;
import it.accoglienza.samples.calibration.Calibration.PrefectureFigures;
import it.accoglienza.samples.calibration.Calibration.RegionFigures;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Distributes the published regional figures over prefectures and months. */
public final class Country {
    private static final double UNEVENNESS = 0.3;
    private static final double REGION_DRIFT = 0.008;
    private static final double PREFECTURE_DRIFT = 0.02;
    private static final double DEFAULT_CAS_FROM = 9;
    private static final double DEFAULT_CAS_TO = 42;
    private static final double MEAN_LANDINGS = 6500;

    private final Calibration calibration;
    private final Window window;
    private final double scale;
    private final long seed;

    /**
     * Covers the months of a window.
     *
     * @param scale size of the country, 1 is Italy
     */
    public Country(Calibration calibration, Window window, double scale, long seed) {
        this.calibration = calibration;
        this.window = window;
        this.scale = scale;
        this.seed = seed;
    }

    /** Returns one plan per prefecture, ordered by code. */
    public List<PrefecturePlan> plans() {
        List<Prefecture> prefectures = Prefecture.all();
        List<PrefecturePlan> plans =
                prefectures.stream().map(this::planWithoutGuests).toList();
        for (RegionFigures region : calibration.regions().values()) {
            distribute(
                    region,
                    plans.stream()
                            .filter(plan -> plan.prefecture().region().equals(region.region()))
                            .toList());
        }
        return plans;
    }

    private PrefecturePlan planWithoutGuests(Prefecture prefecture) {
        Map<CentreType, int[]> people = new EnumMap<>(CentreType.class);
        PrefectureFigures figures = figures(prefecture);
        List<Integer> arrivals = window.all().stream()
                .map(month -> scaled(calibration.figures(month).landings() * figures.landingsShare()))
                .toList();
        List<Double> activity = window.all().stream()
                .map(month -> 0.6 + 0.4 * calibration.figures(month).landings() / MEAN_LANDINGS)
                .toList();
        int hotspotPlaces = (int) StrictMath.ceil(figures.hotspotPlaces() * scale);
        return new PrefecturePlan(prefecture, figures, window, scale, people, hotspotPlaces, arrivals, activity);
    }

    private PrefectureFigures figures(Prefecture prefecture) {
        PrefectureFigures declared = calibration.prefectures().get(prefecture.code());
        if (declared != null) {
            return declared;
        }
        SeededRandom random = SeededRandom.of(seed, "figures", prefecture.code());
        return new PrefectureFigures(random.between(DEFAULT_CAS_FROM, DEFAULT_CAS_TO), 0, 0, 0, 0);
    }

    private void distribute(RegionFigures region, List<PrefecturePlan> plans) {
        MonthFigures reference = calibration.figures(Calibration.REFERENCE);
        MonthlyDrift drift = new MonthlyDrift(SeededRandom.of(seed, "drift", region.region()), REGION_DRIFT);
        List<MonthlyDrift> own = plans.stream()
                .map(plan -> new MonthlyDrift(SeededRandom.of(seed, "drift", code(plan)), PREFECTURE_DRIFT))
                .toList();
        List<Double> centreWeights = weights(plans, "centres");
        List<Double> saiWeights = weights(plans, "sai");
        for (YearMonth month : window.all()) {
            double regionDrift = drift.at(month);
            double centres =
                    region.centres() * regionDrift * calibration.figures(month).centres() / reference.centres();
            double sai = region.sai() * regionDrift * calibration.figures(month).sai() / reference.sai();
            distributeCentres(plans, month, Apportionment.of(scaled(centres), drifted(centreWeights, own, month)));
            put(plans, CentreType.SAI, month, Apportionment.of(scaled(sai), drifted(saiWeights, own, month)));
            put(plans, CentreType.HOTSPOT, month, hotspots(region, plans, month));
        }
    }

    private List<Double> weights(List<PrefecturePlan> plans, String what) {
        List<Double> weights = new ArrayList<>();
        for (PrefecturePlan plan : plans) {
            double noise = SeededRandom.of(seed, "weight", what, code(plan)).between(-UNEVENNESS, UNEVENNESS);
            weights.add(plan.prefecture().population() * StrictMath.exp(noise));
        }
        return weights;
    }

    private static List<Double> drifted(List<Double> weights, List<MonthlyDrift> drifts, YearMonth month) {
        return IntStream.range(0, weights.size())
                .mapToObj(i -> weights.get(i) * drifts.get(i).at(month))
                .toList();
    }

    private void distributeCentres(List<PrefecturePlan> plans, YearMonth month, int[] people) {
        int[] firstReception = new int[people.length];
        int[] others = new int[people.length];
        for (int i = 0; i < people.length; i++) {
            firstReception[i] =
                    (int) StrictMath.rint(people[i] * plans.get(i).figures().cpaShare());
            others[i] = people[i] - firstReception[i];
        }
        put(plans, CentreType.CPA, month, firstReception);
        put(plans, CentreType.CAS, month, others);
    }

    private int[] hotspots(RegionFigures region, List<PrefecturePlan> plans, YearMonth month) {
        int people = scaled(calibration.figures(month).hotspotsByRegion().getOrDefault(region.region(), 0));
        return Apportionment.of(
                people,
                plans.stream().map(plan -> plan.figures().hotspotShare()).toList());
    }

    private void put(List<PrefecturePlan> plans, CentreType type, YearMonth month, int[] people) {
        for (int i = 0; i < people.length; i++) {
            plans.get(i).expect(type, month, people[i]);
        }
    }

    private static String code(PrefecturePlan plan) {
        return plan.prefecture().code();
    }

    private int scaled(double people) {
        return (int) StrictMath.rint(people * scale);
    }
}
