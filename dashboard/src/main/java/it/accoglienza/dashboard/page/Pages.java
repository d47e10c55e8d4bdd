package it.accoglienza.dashboard.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import it.accoglienza.dashboard.open.DeliveryQuery;
import it.accoglienza.dashboard.open.IndicatorState;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Project;
import it.accoglienza.dashboard.open.Published;
import java.util.EnumMap;
import java.util.Map;

/** Every page of the portal, as HTML. */
public final class Pages {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, Pages.class.getPackageName());
    private final Assets assets = Assets.built();
    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);

    public Pages() {
        for (Language language : Language.values()) {
            wordings.put(language, Wording.in(language));
        }
    }

    /** The country at a glance. */
    public String home(Published published, Language language) {
        return rendered("home", HomePage.of(view(published, language, "home.title", "", true)));
    }

    /** The list of indicators. */
    public String indicators(Published published, Language language) {
        View view = view(published, language, "menu.indicators/", "indicators/", false);
        return rendered("indicators", IndicatorsPage.of(view));
    }

    /** One indicator in one state. */
    public String indicator(Published published, Language language, IndicatorState state) {
        String query = state.query();
        String path = "indicators/" + state.indicator().id() + (query.isEmpty() ? "" : "?" + query);
        View view = named(published, language, state.indicator().title().in(language), path, true);
        return rendered("indicator", IndicatorPage.of(view, state));
    }

    /** The training figures, by project and by prefecture. */
    public String training(Published published, Language language) {
        return rendered("training", new TrainingPage(view(published, language, "menu.training", "training", true)));
    }

    /** The list of programmes. */
    public String projects(Published published, Language language) {
        return rendered("projects", new ProjectsPage(view(published, language, "menu.projects", "projects", false)));
    }

    /** One programme. */
    public String project(Published published, Language language, Project project) {
        String title = published.label("project", project.code()).in(language);
        String path = "projects/" + project.code();
        return rendered("project", new ProjectPage(named(published, language, title, path, true), project));
    }

    /** Who delivered what and when, narrowed to what was asked for. */
    public String quality(Published published, Language language, DeliveryQuery query) {
        String asked = QualityPage.parameters(query);
        String path = "quality" + (asked.isEmpty() ? "" : "?" + asked);
        return rendered("quality", QualityPage.of(view(published, language, "menu.quality", path, true), query));
    }

    /** The catalogue of datasets, indicators and downloads. */
    public String data(Published published, Language language) {
        return rendered("data", DataPage.of(view(published, language, "menu.data", "data", false)));
    }

    /** How the figures are made and protected. */
    public String methods(Published published, Language language) {
        return rendered("methods", view(published, language, "menu.methods", "methods", false));
    }

    /** An address that leads nowhere. */
    public String notFound(Language language) {
        return problem(language, "problem.404", "");
    }

    /** A question that cannot be answered (400), a failure (500) or too many questions (503). */
    public String problem(Language language, int status, String detail) {
        String name =
                wording(language).words().names().contains("problem." + status) ? "problem." + status : "problem.500";
        return problem(language, name, detail);
    }

    /** Nothing is published yet: run ./accoglienza demo. */
    public String nothingPublished(Language language) {
        return problem(language, "problem.empty", "");
    }

    private String problem(Language language, String name, String detail) {
        Wording wording = wording(language);
        Frame frame = new Frame(wording, assets, wording.words().of(name), "", null, false, false);
        return rendered("problem", Map.of("frame", frame, "text", frame.word(name + ".text"), "detail", detail));
    }

    private View view(Published published, Language language, String title, String path, boolean drawn) {
        return named(published, language, wording(language).words().of(title), path, drawn);
    }

    private View named(Published published, Language language, String title, String path, boolean drawn) {
        return new View(
                published,
                new Frame(wording(language), assets, title, path, published.release(), past(published), drawn));
    }

    private static boolean past(Published published) {
        return !published.release().equals(published.releases().get(0));
    }

    private Wording wording(Language language) {
        Wording wording = wordings.get(language);
        if (wording == null) {
            throw new IllegalStateException("No words in " + language);
        }
        return wording;
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
