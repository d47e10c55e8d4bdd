package it.accoglienza.dashboard.open;

import it.accoglienza.dashboard.open.database.QueryRunner;
import it.accoglienza.dashboard.open.database.ReleaseDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Immutable metadata and observations of a release. Each borrower closes it once; the last one deletes its database. */
public final class ReleaseSnapshot implements AutoCloseable {
    private final Release release;
    private final List<Release> releases;
    private final ReleaseDatabase database;
    private final QueryRunner queries;
    private final ObservationReader observations;
    private final List<Indicator> indicators;
    private final List<Dataset> datasets;
    private final List<Geography> geographies;
    private final CodeLists codes;
    private final AtomicInteger borrowers = new AtomicInteger(1);

    /**
     * Reads the metadata. The caller is the first borrower.
     *
     * @param releases all releases, latest first
     * @param database closed by the last borrower
     */
    public ReleaseSnapshot(Release release, List<Release> releases, ReleaseDatabase database) {
        this.release = release;
        this.releases = List.copyOf(releases);
        this.database = database;
        this.queries = new QueryRunner(database);
        this.observations = new ObservationReader(queries);
        this.indicators = queries.all("SELECT * FROM indicators ORDER BY position", List.of(), RowMappers::indicator);
        this.datasets = queries.all("SELECT * FROM datasets ORDER BY position", List.of(), RowMappers::dataset);
        this.geographies = queries.all("SELECT * FROM geographies ORDER BY geo", List.of(), RowMappers::geography);
        this.codes = CodeLists.read(queries);
    }

    /** Returns the release of this snapshot. */
    public Release release() {
        return release;
    }

    /** Returns all releases that were readable when this one was loaded, latest first. */
    public List<Release> releases() {
        return releases;
    }

    /** Returns the indicators in display order. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** Returns one indicator, or throws {@link UnknownNameException}. */
    public Indicator indicator(String id) {
        return indicators.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException(
                        "indicator", id, indicators.stream().map(Indicator::id).toList()));
    }

    /** Returns the country, the regions and the prefectures, sorted by code. */
    public List<Geography> geographies() {
        return geographies;
    }

    /** Returns the geographies of one level, sorted by code. */
    public List<Geography> geographies(GeographicLevel level) {
        return geographies.stream().filter(each -> each.level() == level).toList();
    }

    /** Returns the number of prefectures in a geography. */
    public int prefectures(GeographicLevel level, String geo) {
        return (int) geographies(GeographicLevel.PREFECTURE).stream()
                .filter(each -> switch (level) {
                    case COUNTRY -> true;
                    case REGION -> geo.equals(each.parent());
                    case PREFECTURE -> geo.equals(each.code());
                })
                .count();
    }

    /** Returns one geography, or throws {@link UnknownNameException}. */
    public Geography geography(GeographicLevel level, String code) {
        List<Geography> all = geographies(level);
        return all.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException(
                        level.code(), code, all.stream().map(Geography::code).toList()));
    }

    /** Returns the labels of a code list by code, in the order of the list, or throws {@link UnknownNameException}. */
    public Map<String, Localized> codes(String list) {
        return codes.labels(list);
    }

    /** Returns the label of a code, or the code itself if no label is published. */
    public Localized label(String list, String code) {
        return codes.label(list, code);
    }

    /** Returns the names of the code lists; each dimension uses the code list of the same name. */
    public Collection<String> codeLists() {
        return codes.names();
    }

    /** Returns the datasets in display order. */
    public List<Dataset> datasets() {
        return datasets;
    }

    /** Returns the fields of a dataset in order; empty for an unknown dataset. */
    public List<Field> fields(String dataset) {
        return queries.all(
                "SELECT * FROM fields WHERE dataset = ? ORDER BY position", List.of(dataset), RowMappers::field);
    }

    /** Returns a query runner on this release, for the readers of other tables. */
    public QueryRunner queries() {
        return queries;
    }

    /** Returns the periods of an indicator at a frequency, oldest first. */
    public List<String> periods(String indicator, Frequency freq) {
        return observations.periods(indicator, freq);
    }

    /** Returns observations as a list, ordered by indicator, geo_level, geo, freq, period and breakdown. */
    public List<Observation> observations(ObservationQuery query) {
        return observations.all(query);
    }

    /** Streams observations in the same order, without loading all of them; throws if a row cannot be read. */
    public void forEach(ObservationQuery query, Consumer<Observation> row) {
        observations.forEach(query, row);
    }

    /** Counts the observations that match the filters of a query, without its offset and limit. */
    public long count(ObservationQuery query) {
        return observations.count(query);
    }

    /** Adds a borrower; returns false if the snapshot is already closed. */
    public boolean borrow() {
        return borrowers.updateAndGet(count -> count == 0 ? 0 : count + 1) > 0;
    }

    /** Removes a borrower; the last one closes the database. */
    @Override
    public void close() {
        if (borrowers.decrementAndGet() == 0) {
            database.close();
        }
    }
}
