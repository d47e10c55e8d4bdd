package it.accoglienza.dashboard.open;

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
public final class Published implements AutoCloseable {
    private final Release release;
    private final List<Release> releases;
    private final ReleaseDatabase database;
    private final Questions questions;
    private final List<Indicator> indicators;
    private final List<Dataset> datasets;
    private final List<Geography> geographies;
    private final Map<String, Map<String, Text>> codes;
    private final Deliveries deliveries;
    private final Rejections rejections;
    private final Projects projects;
    private final AtomicInteger borrowers = new AtomicInteger(1);

    /** Takes the database over: it is closed with the last borrower. */
    Published(Release release, List<Release> releases, ReleaseDatabase database) {
        this.release = release;
        this.releases = List.copyOf(releases);
        this.database = database;
        this.questions = new Questions(database);
        this.indicators = questions.all("SELECT * FROM indicators ORDER BY position", List.of(), Rows::indicator);
        this.datasets = questions.all("SELECT * FROM datasets ORDER BY position", List.of(), Rows::dataset);
        this.geographies = questions.all("SELECT * FROM geographies ORDER BY geo", List.of(), Rows::geography);
        this.codes = readCodes();
        this.deliveries = new Deliveries(questions);
        this.rejections = new Rejections(questions, codes.getOrDefault("rule", Map.of()));
        this.projects = new Projects(questions);
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
    public Map<String, Text> codes(String list) {
        Map<String, Text> labels = codes.get(list);
        if (labels == null) {
            throw new UnknownNameException("code list", list, codes.keySet());
        }
        return labels;
    }

    /** The label of a code; the code itself where none is published. */
    public Text label(String list, String code) {
        return codes.getOrDefault(list, Map.of()).getOrDefault(code, new Text(code, code));
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
        return questions.all("SELECT * FROM fields WHERE dataset = ? ORDER BY position", List.of(dataset), Rows::field);
    }

    /** Who delivered what and when. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** What was set aside of the deliveries, and why. */
    public Rejections rejections() {
        return rejections;
    }

    /** The programmes and what their reports tell. */
    public Projects projects() {
        return projects;
    }

    /** The periods for which an indicator is published at a frequency, the oldest first. */
    public List<String> periods(String indicator, String freq) {
        return questions.all(
                "SELECT DISTINCT period FROM observations WHERE indicator = ? AND freq = ? ORDER BY period",
                List.of(indicator, freq),
                row -> row.getString(1));
    }

    /** By indicator, geo_level, geo, freq, period and breakdown; the whole answer in memory. */
    public List<Observation> observations(Query query) {
        Selection selection = Selection.of(query);
        return questions.all(sql(selection, query), selection.values(), Rows::observation);
    }

    /** The same rows one by one, never more than a few in memory; fails rather than end early. */
    public void forEach(Query query, Consumer<Observation> row) {
        Selection selection = Selection.of(query);
        questions.each(sql(selection, query), selection.values(), Rows::observation, row);
    }

    /** How many observations there are, whatever the query's offset and limit. */
    public long count(Query query) {
        Selection selection = Selection.of(query);
        return questions
                .all(
                        "SELECT count(*) FROM observations WHERE " + selection.where(),
                        selection.values(),
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
    private static String sql(Selection selection, Query query) {
        Long limit = query.limit();
        return "SELECT " + Rows.OF_AN_OBSERVATION + " FROM observations WHERE " + selection.where()
                + (limit == null ? "" : " LIMIT " + limit)
                + (query.offset() == 0 ? "" : " OFFSET " + query.offset());
    }

    private Map<String, Map<String, Text>> readCodes() {
        record Code(String list, String code, Text label) {}
        Map<String, Map<String, Text>> lists = new LinkedHashMap<>();
        questions
                .all(
                        "SELECT * FROM codes ORDER BY code_list, position",
                        List.of(),
                        row -> new Code(row.getString("code_list"), row.getString("code"), Rows.text(row, "label")))
                .forEach(each -> lists.computeIfAbsent(each.list(), list -> new LinkedHashMap<>())
                        .put(each.code(), each.label()));
        lists.replaceAll((list, labels) -> Collections.unmodifiableMap(labels));
        return Collections.unmodifiableMap(lists);
    }
}
