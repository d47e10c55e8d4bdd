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

/** Every page of the portal, as HTML. */
public final class Pages {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, Pages.class.getPackageName());
    private final AssetUrls assets = AssetUrls.built();
    private final Map<Language, LocaleFormat> wordings = new EnumMap<>(Language.class);

    public Pages() {
        for (Language language : Language.values()) {
            wordings.put(language, LocaleFormat.in(language));
        }
    }

    /** The country at a glance. */
    public String home(ReleaseSnapshot snapshot, Language language) {
        return rendered("home", HomePage.of(localized(snapshot, language, "home.title", "", true)));
    }

    /** The list of indicators. */
    public String indicators(ReleaseSnapshot snapshot, Language language) {
        LocalizedRelease localized = localized(snapshot, language, "menu.indicators/", "indicators/", false);
        return rendered("indicators", IndicatorsPage.of(localized));
    }

    /** One indicator in one state. */
    public String indicator(ReleaseSnapshot snapshot, Language language, IndicatorState state) {
        String query = state.query();
        String path = "indicators/" + state.indicator().id() + (query.isEmpty() ? "" : "?" + query);
        LocalizedRelease localized =
                named(snapshot, language, state.indicator().title().in(language), path, true);
        return rendered("indicator", IndicatorPage.of(localized, state));
    }

    /** The training figures, by project and by prefecture. */
    public String training(ReleaseSnapshot snapshot, Language language) {
        return rendered("training", new TrainingPage(localized(snapshot, language, "menu.training", "training", true)));
    }

    /** The list of programmes. */
    public String projects(ReleaseSnapshot snapshot, Language language) {
        return rendered(
                "projects", new ProjectsPage(localized(snapshot, language, "menu.projects", "projects", false)));
    }

    /** One programme. */
    public String project(ReleaseSnapshot snapshot, Language language, Project project) {
        String title = snapshot.label("project", project.code()).in(language);
        String path = "projects/" + project.code();
        return rendered("project", new ProjectPage(named(snapshot, language, title, path, true), project));
    }

    /** Who delivered what and when, narrowed to what was asked for. */
    public String quality(ReleaseSnapshot snapshot, Language language, DeliveryQuery query) {
        String request = QualityPage.parameters(query);
        String path = "quality" + (request.isEmpty() ? "" : "?" + request);
        return rendered("quality", QualityPage.of(localized(snapshot, language, "menu.quality", path, true), query));
    }

    /** The catalogue of datasets, indicators and downloads. */
    public String data(ReleaseSnapshot snapshot, Language language) {
        return rendered("data", DataPage.of(localized(snapshot, language, "menu.data", "data", false)));
    }

    /** How the figures are made and protected. */
    public String methods(ReleaseSnapshot snapshot, Language language) {
        return rendered("methods", localized(snapshot, language, "menu.methods", "methods", false));
    }

    /** An address that leads nowhere. */
    public String notFound(Language language) {
        return problem(language, "problem.404", "");
    }

    /** A question that cannot be answered (400), a failure (500) or too many questions (503). */
    public String problem(Language language, int status, String detail) {
        String name =
                format(language).words().names().contains("problem." + status) ? "problem." + status : "problem.500";
        return problem(language, name, detail);
    }

    /** Nothing is published yet: run ./accoglienza demo. */
    public String nothingPublished(Language language) {
        return problem(language, "problem.empty", "");
    }

    private String problem(Language language, String name, String detail) {
        LocaleFormat format = format(language);
        PageContext context = new PageContext(format, assets, format.words().text(name), "", null, false, false);
        return rendered("problem", Map.of("context", context, "text", context.word(name + ".text"), "detail", detail));
    }

    private LocalizedRelease localized(
            ReleaseSnapshot snapshot, Language language, String title, String path, boolean drawn) {
        return named(snapshot, language, format(language).words().text(title), path, drawn);
    }

    private LocalizedRelease named(
            ReleaseSnapshot snapshot, Language language, String title, String path, boolean drawn) {
        return new LocalizedRelease(
                snapshot,
                new PageContext(format(language), assets, title, path, snapshot.release(), past(snapshot), drawn));
    }

    private static boolean past(ReleaseSnapshot snapshot) {
        return !snapshot.release().equals(snapshot.releases().get(0));
    }

    private LocaleFormat format(Language language) {
        LocaleFormat format = wordings.get(language);
        if (format == null) {
            throw new IllegalStateException("No words in " + language);
        }
        return format;
    }

    private String rendered(String template, Object model) {
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", model, html);
        return html.toString();
    }

    private String rendered(String template, Map<String, Object> model) {
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", model, html);
        return html.toString();
    }
}
