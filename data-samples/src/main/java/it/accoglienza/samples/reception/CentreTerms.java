package it.accoglienza.samples.reception;

import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.Calibration.TypeFigures;
import it.accoglienza.samples.calibration.CentreType;
import it.accoglienza.samples.calibration.Prefecture;
import it.accoglienza.samples.calibration.PrefecturePlan;
import it.accoglienza.samples.calibration.Pseudonyms;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.calibration.Shares;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the properties of each new centre of a prefecture: code, managing body, municipality, price, contract. */
final class CentreTerms {
    private static final int PRICE_SPREAD_CENTS = 250;

    private final PrefecturePlan plan;
    private final Calibration calibration;
    private final SeededRandom random;
    private final List<String> managers = new ArrayList<>();
    private final double priceLevel;
    private int number;

    CentreTerms(PrefecturePlan plan, Calibration calibration, long seed) {
        Prefecture prefecture = plan.prefecture();
        this.plan = plan;
        this.calibration = calibration;
        this.random = SeededRandom.of(seed, "centres", prefecture.code());
        Pseudonyms pseudonyms = new Pseudonyms("M", 6, prefecture.index(), seed);
        calibration.shares().list("managing_body", "").forEach(share -> managers.add(pseudonyms.next()));
        this.priceLevel = random.real();
    }

    Centre newCentre(CentreType type, int capacity, YearMonth opened) {
        Shares shares = calibration.shares();
        String manager = managers.get(Integer.parseInt(shares.draw("managing_body", "", random)) - 1);
        return new Centre(new Centre.Terms(
                String.format(Locale.ROOT, "%s-C%04d", plan.prefecture().code(), ++number),
                type,
                shares.draw("target", type.name(), random),
                manager,
                shares.draw("municipality_size", type.name(), random),
                capacity,
                price(type),
                opened,
                random.between(1, 3)));
    }

    private int price(CentreType type) {
        TypeFigures figures = calibration.figures(type);
        int from = figures.priceFrom() * 100;
        int to = figures.priceTo() * 100;
        int typical = (int) (from + priceLevel * (to - from));
        int price = typical + random.between(-PRICE_SPREAD_CENTS, PRICE_SPREAD_CENTS);
        return Math.max(from, Math.min(to, price));
    }

    double meanPlaces(CentreType type) {
        return type == CentreType.CAS
                ? plan.figures().casPlaces()
                : calibration.figures(type).meanPlaces();
    }

    /** Draws the places of a new centre: many small, few large, {@link #meanPlaces} on average. */
    int places(CentreType type) {
        double mean = meanPlaces(type);
        double places = mean * 0.35 + Math.min(random.exponential(mean * 0.65), mean * 4);
        return Math.max(1, (int) StrictMath.rint(places));
    }

    SeededRandom random() {
        return random;
    }
}
