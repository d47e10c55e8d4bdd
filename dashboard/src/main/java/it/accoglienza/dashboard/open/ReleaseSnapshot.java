package it.accoglienza.dashboard.open;

import it.accoglienza.dashboard.open.database.QueryRunner;
import it.accoglienza.dashboard.open.database.ReleaseDatabase;
import it.accoglienza.dashboard.open.database.SqlConditions;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One release, whole and unchanging: its metadata and its observations. It is lent by {@link OpenLayer}; whoever
 * borrowed it closes it once, and the last one to do so after a newer release came frees its memory.
 */
public final class ReleaseSnapshot implements AutoCloseable {
    private final Release release;
    private final List<Release> releases;
    private final ReleaseDatabase database;
    private final QueryRunner queries;
    private final List<Indicator> indicators;
    private final List<Dataset> datasets;
    private final List<Geography> geographies;
    private final Map<String, Map<String, Localized>> codes;
    private final AtomicInteger borrowers = new AtomicInteger(1);

    /** Takes the database over: it is closed with the last borrower. */
    ReleaseSnapshot(Release release, List<Release> releases, ReleaseDatabase database) {
        this.release = release;
        this.releases = List.copyOf(releases);
        this.database = database;
        this.queries = new QueryRunner(database);
        this.indicators = queries.all("SELECT * FROM indicators ORDER BY position", List.of(), RowMappers::indicator);
        this.datasets = queries.all("SELECT * FROM datasets ORDER BY position", List.of(), RowMappers::dataset);
        this.geographies = queries.all("SELECT * FROM geographies ORDER BY geo", List.of(), RowMappers::geography);
        this.codes = readCodes();
    }

    public Release release() {
        return release;
    }

    /** All releases that could be read when this one was loaded, the newest first. */
    public List<Release> releases() {
        return releases;
    }

    /** In the order in which they are shown. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** One indicator, or {@link UnknownNameException}. */
    public Indicator indicator(String id) {
        return indicators.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException(
                        "indicator", id, indicators.stream().map(Indicator::id).toList()));
    }

    /** The country, the regions and the prefectures, by code. */
    public List<Geography> geographies() {
        return geographies;
    }

    /** All of one level: {@code country}, {@code region} or {@code prefecture}. */
    public List<Geography> geographies(String level) {
        return geographies.stream().filter(each -> each.level().equals(level)).toList();
    }

    /** One geography, or {@link UnknownNameException}. */
    public Geography geography(String level, String code) {
        return geographies(level).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException(
                        level,
                        code,
                        geographies(level).stream().map(Geography::code).toList()));
    }

    /** The labels of a code list by code, in the list's order, or {@link UnknownNameException}. */
    public Map<String, Localized> codes(String list) {
        Map<String, Localized> labels = codes.get(list);
        if (labels == null) {
            throw new UnknownNameException("code list", list, codes.keySet());
        }
        return labels;
    }

    /** The label of a code; the code itself where none is published. */
    public Localized label(String list, String code) {
        return codes.getOrDefault(list, Map.of()).getOrDefault(code, new Localized(code, code));
    }

    /** The names of the code lists; a dimension of a breakdown is the code list of the same name. */
    public Collection<String> codeLists() {
        return codes.keySet();
    }

    /** In the order in which they are shown. */
    public List<Dataset> datasets() {
        return datasets;
    }

    /** The fields of a dataset in their order; none when the dataset is unknown. */
    public List<Field> fields(String dataset) {
        return queries.all(
                "SELECT * FROM fields WHERE dataset = ? ORDER BY position", List.of(dataset), RowMappers::field);
    }

    /** Runs SQL on this release, for the readers of other tables. */
    public QueryRunner queries() {
        return queries;
    }

    /** The periods for which an indicator is published at a frequency, the oldest first. */
    public List<String> periods(String indicator, String freq) {
        return queries.all(
                "SELECT DISTINCT period FROM observations WHERE indicator = ? AND freq = ? ORDER BY period",
                List.of(indicator, freq),
                row -> row.getString(1));
    }

    /** By indicator, geo_level, geo, freq, period and breakdown; the whole answer in memory. */
    public List<Observation> observations(ObservationQuery query) {
        SqlConditions conditions = query.conditions();
        return queries.all(sql(conditions, query), conditions.values(), RowMappers::observation);
    }

    /** The same rows one by one, never more than a few in memory; fails rather than end early. */
    public void forEach(ObservationQuery query, Consumer<Observation> row) {
        SqlConditions conditions = query.conditions();
        queries.each(sql(conditions, query), conditions.values(), RowMappers::observation, row);
    }

    /** How many observations there are, whatever the query's offset and limit. */
    public long count(ObservationQuery query) {
        SqlConditions conditions = query.conditions();
        return queries.all(
                        "SELECT count(*) FROM observations WHERE " + conditions.where(),
                        conditions.values(),
                        row -> row.getLong(1))
                .get(0);
    }

    /** Gives back what was borrowed. */
    @Override
    public void close() {
        if (borrowers.decrementAndGet() == 0) {
            database.close();
        }
    }

    /** One more borrower; false when the last one has gone and this release is closed. */
    boolean borrow() {
        return borrowers.updateAndGet(many -> many == 0 ? 0 : many + 1) > 0;
    }

    /** Rows lie in the right order and DuckDB keeps it, so that nothing is sorted and downloads flow at once. */
    private static String sql(SqlConditions conditions, ObservationQuery query) {
        Long limit = query.limit();
        return "SELECT " + RowMappers.OF_AN_OBSERVATION + " FROM observations WHERE " + conditions.where()
                + (limit == null ? "" : " LIMIT " + limit)
                + (query.offset() == 0 ? "" : " OFFSET " + query.offset());
    }

    private Map<String, Map<String, Localized>> readCodes() {
        record Code(String list, String code, Localized label) {}
        Map<String, Map<String, Localized>> lists = new LinkedHashMap<>();
        queries.all(
                        "SELECT * FROM codes ORDER BY code_list, position",
                        List.of(),
                        row -> new Code(
                                row.getString("code_list"), row.getString("code"), RowMappers.text(row, "label")))
                .forEach(each -> lists.computeIfAbsent(each.list(), list -> new LinkedHashMap<>())
                        .put(each.code(), each.label()));
        lists.replaceAll((list, labels) -> Collections.unmodifiableMap(labels));
        return Collections.unmodifiableMap(lists);
    }
}
