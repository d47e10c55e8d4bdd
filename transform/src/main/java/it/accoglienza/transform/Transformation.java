package it.accoglienza.transform;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.Calendar.Span;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * From silver to gold: facts, then the exact observations of every indicator in {@code gold.observations}.
 *
 * <p>Computes what deliveries touched since the last time, everything where a declaration changed. The commit of gold
 * is labelled with the batch and the declarations that it was computed from, so a run that was stopped is done again.
 */
public final class Transformation {
    private static final int AT_ONCE = 5;

    private final Lake lake;
    private final Contracts contracts;
    private final Consumer<String> progress;
    private final List<Indicator> indicators = Indicator.declared();

    /** A transformation of a warehouse that tells its progress a line at a time. */
    public Transformation(Lake lake, Contracts contracts, Consumer<String> progress) {
        this.lake = lake;
        this.contracts = contracts;
        this.progress = progress;
    }

    /** Brings facts and gold up to date; false where nothing had changed. */
    public boolean run() {
        Deliveries deliveries = Deliveries.of(lake, contracts);
        if (deliveries.newestBatch() == 0) {
            throw new IllegalStateException(
                    "the warehouse holds no delivery yet; run ./accoglienza ingest --source DIR first");
        }
        String declarations = declarations();
        long since = computed(declarations);
        if (since == deliveries.newestBatch()) {
            progress.accept("transform: nothing changed");
            return false;
        }
        refreshFacts(deliveries, since);
        ReferenceViews.register(lake.spark());
        registerLedger(deliveries);
        List<String> facts = lake.register(Layer.FACTS);
        atOnce(facts.stream().map(fact -> () -> lake.spark().catalog().cacheTable(fact)));
        try {
            List<Part> parts = parts(deliveries, since);
            progress.accept("transform: %d indicators".formatted(parts.size()));
            store(parts, since, deliveries.newestBatch() + " " + declarations);
        } finally {
            facts.forEach(lake.spark().catalog()::uncacheTable);
        }
        return true;
    }

    /** What is computed anew of an indicator; all of its periods where {@code periods} is empty. */
    private record Part(Scope scope, Set<String> periods) {}

    private void refreshFacts(Deliveries deliveries, long since) {
        Facts facts = new Facts(lake, contracts, deliveries, progress);
        atOnce(Fact.declared().stream().map(fact -> () -> facts.refresh(fact, since)));
    }

    /** The ledger as the view {@code deliveries}, which indicators of the deliveries themselves are made from. */
    private void registerLedger(Deliveries deliveries) {
        lake.spark()
                .createDataFrame(
                        new DeliveryRecord(contracts, deliveries).rows(), StructType.fromDDL(DeliveryRecord.COLUMNS))
                .createOrReplaceTempView("deliveries");
    }

    private static void atOnce(Stream<Runnable> works) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            works.map(work -> CompletableFuture.runAsync(work, threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }

    private List<Part> parts(Deliveries deliveries, long since) {
        List<Indicator> touched = indicators.stream()
                .filter(indicator -> touched(indicator.description().datasets(), deliveries, since))
                .toList();
        Map<String, Calendar> national = national(touched, deliveries);
        List<Part> parts = new ArrayList<>();
        for (Indicator indicator : touched) {
            calendar(indicator, deliveries, national)
                    .flatMap(calendar -> part(indicator, calendar, deliveries, since))
                    .ifPresent(parts::add);
        }
        return parts;
    }

    /** Whether all of the datasets are there and any of them changed after a batch; the ledger itself always has. */
    private boolean touched(List<String> datasets, Deliveries deliveries, long since) {
        return datasets.isEmpty()
                || datasets.stream().allMatch(dataset -> lake.has(Layer.SILVER, dataset))
                        && !deliveries.since(since, datasets).isEmpty();
    }

    private Optional<Part> part(Indicator indicator, Calendar calendar, Deliveries deliveries, long since) {
        List<String> datasets = indicator.description().datasets();
        List<String> prefectural = deliveries.prefectural(datasets);
        List<Span> spans = calendar.spans(indicator.description().freqs());
        boolean all = since == 0
                || datasets.isEmpty()
                || deliveries.since(since, datasets).stream()
                        .anyMatch(block -> contracts.of(block.dataset()).national());
        if (!all) {
            SortedSet<String> months = new TreeSet<>();
            deliveries.since(since, datasets).forEach(block -> months.addAll(deliveries.months(block)));
            spans = spans.stream()
                    .filter(span -> touches(indicator, span, months))
                    .toList();
        }
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Set<String>> delivered = prefectural.isEmpty() ? null : deliveries.delivered(prefectural);
        Scope scope =
                new Scope(indicator, Territory.declared(), calendar, spans, delivered, deliveries.concerned(datasets));
        Set<String> periods = new HashSet<>();
        if (!all) {
            spans.forEach(span -> periods.add(span.name()));
        }
        return Optional.of(new Part(scope, periods));
    }

    /** Whether any of the months that deliveries changed counts in a period. */
    private static boolean touches(Indicator indicator, Span span, SortedSet<String> months) {
        if (indicator.description().cumulative()) {
            return span.end().compareTo(months.first()) >= 0;
        }
        YearMonth earliest = YearMonth.parse(span.months().get(0))
                .minusMonths(indicator.description().reach());
        return !months.subSet(earliest.toString(), span.end() + "~").isEmpty();
    }

    /**
     * The months that an indicator's prefectures have delivered, or that its national source speaks of; what adds up from
     * the start of the data does so from the first month of any of its datasets.
     */
    private Optional<Calendar> calendar(Indicator indicator, Deliveries deliveries, Map<String, Calendar> national) {
        List<String> prefectural =
                deliveries.prefectural(indicator.description().datasets());
        if (prefectural.isEmpty()) {
            return Optional.ofNullable(national.get(indicator.id()));
        }
        SortedSet<String> months = new TreeSet<>();
        deliveries.delivered(prefectural).values().forEach(months::addAll);
        if (months.isEmpty()) {
            return Optional.empty();
        }
        String last = months.last();
        if (indicator.description().cumulative()) {
            prefectural.forEach(
                    dataset -> deliveries.delivered(List.of(dataset)).values().forEach(months::addAll));
        }
        return Optional.of(calendar(months.first(), last));
    }

    /** The months that national sources speak of, by indicator. */
    private Map<String, Calendar> national(List<Indicator> indicators, Deliveries deliveries) {
        String ranges = indicators.stream()
                .filter(indicator -> deliveries
                        .prefectural(indicator.description().datasets())
                        .isEmpty())
                .map(indicator -> "SELECT '%s' AS indicator, min(month) AS first, max(month) AS last FROM (%s)"
                        .formatted(indicator.id(), indicator.sql()))
                .collect(joining("\nUNION ALL\n"));
        Map<String, Calendar> calendars = new HashMap<>();
        if (!ranges.isEmpty()) {
            lake.spark()
                    .sql(ranges)
                    .where("first IS NOT NULL")
                    .collectAsList()
                    .forEach(row -> calendars.put(row.getString(0), calendar(row.getString(1), row.getString(2))));
        }
        return calendars;
    }

    private static Calendar calendar(String first, String last) {
        return new Calendar(YearMonth.parse(first), YearMonth.parse(last));
    }

    private void store(List<Part> parts, long since, String label) {
        if (parts.isEmpty()) {
            return;
        }
        Dataset<Row> sorted = new Observations(lake.spark())
                .of(parts.stream().map(Part::scope).toList())
                .coalesce(2)
                .sortWithinPartitions("indicator", "geo_level", "geo", "freq", "period", "breakdown");
        String condition = since == 0
                ? "true"
                : parts.stream().map(Transformation::condition).collect(joining(" OR "));
        lake.replace(Layer.GOLD, "observations", sorted, condition, label);
    }

    private static String condition(Part part) {
        String indicator = "indicator = '%s'".formatted(part.scope().indicator().id());
        return part.periods().isEmpty()
                ? "(%s)".formatted(indicator)
                : "(%s AND period IN (%s))".formatted(indicator, quoted(part.periods()));
    }

    private static String quoted(Collection<String> texts) {
        return texts.stream().sorted().collect(joining("', '", "'", "'"));
    }

    /** The batch up to which gold was computed by these declarations; 0 where it must be computed anew. */
    private long computed(String declarations) {
        String[] label = lake.label(Layer.GOLD, "observations").orElse("0 none").split(" ");
        return label[1].equals(declarations) ? Long.parseLong(label[0]) : 0;
    }

    private static String declarations() {
        String all = Declarations.in(Fact.class, "facts") + "\n" + Declarations.in(Indicator.class, "indicators");
        return Integer.toHexString(all.hashCode()) + "-" + all.length();
    }
}
