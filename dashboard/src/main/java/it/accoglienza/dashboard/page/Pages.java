package it.accoglienza.dashboard.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.project.Project;
import it.accoglienza.dashboard.request.IndicatorState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Renders every page of the portal as HTML. */
public final class Pages {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, Pages.class.getPackageName());
    private final AssetUrls assets = AssetUrls.read();
    private final Map<Language, LocaleFormat> formats = new EnumMap<>(Language.class);

    public Pages() {
        for (Language language : Language.values()) {
            formats.put(language, LocaleFormat.in(language));
        }
    }

    /** Headline figures of the country, a map, a trend and the newest release. */
    public String home(ReleaseSnapshot snapshot, Language language) {
        return render("home", HomePage.of(localized(snapshot, language, "home.title", "", true)));
    }

    /** The list of indicators by theme. */
    public String indicators(ReleaseSnapshot snapshot, Language language) {
        LocalizedRelease localized = localized(snapshot, language, "menu.indicators/", "indicators/", false);
        return render("indicators", IndicatorsPage.of(localized));
    }

    /** An indicator for the geography, period and breakdown of the state. */
    public String indicator(ReleaseSnapshot snapshot, Language language, IndicatorState state) {
        String query = state.query();
        String path = "indicators/" + state.indicator().id() + (query.isEmpty() ? "" : "?" + query);
        LocalizedRelease localized =
                titled(snapshot, language, state.indicator().title().in(language), path, true);
        return render("indicator", IndicatorPage.of(localized, state));
    }

    /** Training figures by project and by prefecture. */
    public String training(ReleaseSnapshot snapshot, Language language) {
        return render("training", new TrainingPage(localized(snapshot, language, "menu.training", "training", true)));
    }

    /** The list of projects. */
    public String projects(ReleaseSnapshot snapshot, Language language) {
        return render("projects", new ProjectsPage(localized(snapshot, language, "menu.projects", "projects", false)));
    }

    /** A project: facts, targets, progress, networks and operators. */
    public String project(ReleaseSnapshot snapshot, Language language, Project project) {
        String title = snapshot.label("project", project.code()).in(language);
        String path = "projects/" + project.code();
        return render("project", new ProjectPage(titled(snapshot, language, title, path, true), project));
    }

    /** Deliveries, anomalies and rejected rows that the query selects. */
    public String quality(ReleaseSnapshot snapshot, Language language, DeliveryQuery query) {
        String parameters = QualityPage.parameters(query);
        String path = "quality" + (parameters.isEmpty() ? "" : "?" + parameters);
        return render("quality", QualityPage.of(localized(snapshot, language, "menu.quality", path, true), query));
    }

    /** The catalogue of datasets, indicators, code lists and downloads. */
    public String data(ReleaseSnapshot snapshot, Language language) {
        return render("data", DataPage.of(localized(snapshot, language, "menu.data", "data", false)));
    }

    /** Methods, disclosure control, releases, accessibility and privacy. */
    public String methods(ReleaseSnapshot snapshot, Language language) {
        return render("methods", localized(snapshot, language, "menu.methods", "methods", false));
    }

    /** The page for an unknown address. */
    public String notFound(Language language) {
        return problem(language, "problem.404", "");
    }

    /** The page for an error; statuses without texts of their own use those of 500. */
    public String problem(Language language, int status, String detail) {
        String key = "problem." + status;
        return problem(language, format(language).messages().contains(key) ? key : "problem.500", detail);
    }

    /** The page for a warehouse without a release. */
    public String nothingPublished(Language language) {
        return problem(language, "problem.empty", "");
    }

    private String problem(Language language, String key, String detail) {
        LocaleFormat format = format(language);
        PageContext context = new PageContext(format, assets, format.messages().text(key), "", null, false, false);
        StringOutput html = new StringOutput();
        templates.render(
                "problem.jte", Map.of("context", context, "text", context.text(key + ".text"), "detail", detail), html);
        return html.toString();
    }

    private LocalizedRelease localized(
            ReleaseSnapshot snapshot, Language language, String titleKey, String path, boolean hasCharts) {
        return titled(snapshot, language, format(language).messages().text(titleKey), path, hasCharts);
    }

    private LocalizedRelease titled(
            ReleaseSnapshot snapshot, Language language, String title, String path, boolean hasCharts) {
        boolean isPast = !snapshot.release().equals(snapshot.releases().get(0));
        return new LocalizedRelease(
                snapshot,
                new PageContext(format(language), assets, title, path, snapshot.release(), isPast, hasCharts));
    }

    private LocaleFormat format(Language language) {
        return Objects.requireNonNull(formats.get(language), language.code());
    }

    private String render(String template, Object page) {
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", page, html);
        return html.toString();
    }
}
