package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.DeliveryQuery;
import it.accoglienza.dashboard.open.Period;
import it.accoglienza.dashboard.page.Choice.Group;
import it.accoglienza.dashboard.page.Choice.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the page about deliveries may be narrowed to. */
record QualityChoices(View view, DeliveryQuery query) {

    List<Choice> form() {
        return List.of(
                choice("prefecture", prefectures(), query.prefectures()),
                choice("dataset", datasets(), query.datasets()),
                choice("period", periods(), query.periods()));
    }

    /** The choice that does not narrow stands first. */
    private Choice choice(String name, List<Group> groups, List<String> chosen) {
        List<Group> all = new ArrayList<>();
        all.add(new Group("", List.of(new Option("", view.frame().word("quality.every." + name), chosen.isEmpty()))));
        all.addAll(groups);
        return new Choice(name, view.frame().word("quality." + name), all);
    }

    private List<Group> prefectures() {
        return List.of(new Group(
                "",
                view.published().geographies("prefecture").stream()
                        .map(each -> new Option(
                                each.code(),
                                view.text(each.name()),
                                query.prefectures().contains(each.code())))
                        .toList()));
    }

    private List<Group> datasets() {
        return List.of(new Group(
                "",
                view.published().datasets().stream()
                        .filter(each -> each.deliveredBy().equals("prefecture"))
                        .map(each -> new Option(
                                each.id(),
                                view.text(each.title()),
                                query.datasets().contains(each.id())))
                        .toList()));
    }

    /** By frequency, the newest first. */
    private List<Group> periods() {
        List<String> newestFirst = new ArrayList<>(view.published().deliveries().periods());
        Collections.reverse(newestFirst);
        return Period.FREQUENCIES.stream()
                .map(freq -> new Group(
                        view.frame().word("freq." + freq),
                        newestFirst.stream()
                                .filter(period -> Period.of(period).freq().equals(freq))
                                .map(period -> new Option(
                                        period,
                                        view.frame().wording().period(period),
                                        query.periods().contains(period)))
                                .toList()))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }
}
