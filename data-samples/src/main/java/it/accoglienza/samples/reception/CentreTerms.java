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

/** Agrees the terms of each new centre of a prefecture: code, managing body, municipality, price, contract. */
public final class CentreTerms {
    private static final int PRICE_SPREAD_CENTS = 250;

    private final PrefecturePlan plan;
    private final Calibration calibration;
    private final SeededRandom chance;
    private final List<String> managers = new ArrayList<>();
    private final double expensive;
    private int number;

    public CentreTerms(PrefecturePlan plan, Calibration calibration, long seed) {
        Prefecture prefecture = plan.prefecture();
        this.plan = plan;
        this.calibration = calibration;
        this.chance = SeededRandom.of(seed, "centres", prefecture.code());
        Pseudonyms pseudonyms = new Pseudonyms("M", 6, prefecture.index(), seed);
        calibration.shares().list("managing_body", "").forEach(share -> managers.add(pseudonyms.next()));
        this.expensive = chance.real();
    }

    public Centre agree(CentreType type, int capacity, YearMonth opened) {
        Shares shares = calibration.shares();
        String manager = managers.get(Integer.parseInt(shares.draw("managing_body", "", chance)) - 1);
        return new Centre(new Centre.Terms(
                String.format(Locale.ROOT, "%s-C%04d", plan.prefecture().code(), ++number),
                type,
                shares.draw("target", type.name(), chance),
                manager,
                shares.draw("municipality_size", type.name(), chance),
                capacity,
                price(type),
                opened,
                chance.between(1, 3)));
    }

    private int price(CentreType type) {
        TypeFigures figures = calibration.figures(type);
        int from = figures.priceFrom() * 100;
        int to = figures.priceTo() * 100;
        int usual = (int) (from + expensive * (to - from));
        int price = usual + chance.between(-PRICE_SPREAD_CENTS, PRICE_SPREAD_CENTS);
        return Math.max(from, Math.min(to, price));
    }

    double meanPlaces(CentreType type) {
        return type == CentreType.CAS
                ? plan.figures().casPlaces()
                : calibration.figures(type).meanPlaces();
    }

    /** Places of a new centre: many small, few large, {@link #meanPlaces} on average. */
    int places(CentreType type) {
        double mean = meanPlaces(type);
        double places = mean * 0.35 + Math.min(chance.exponential(mean * 0.65), mean * 4);
        return Math.max(1, (int) StrictMath.rint(places));
    }

    SeededRandom chance() {
        return chance;
    }
}
