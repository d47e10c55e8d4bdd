package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Period;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.DeliveryReader;
import it.accoglienza.dashboard.page.Choice.Group;
import it.accoglienza.dashboard.page.Choice.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The form of the quality page: prefecture, dataset and period. */
record QualityChoices(LocalizedRelease localized, DeliveryQuery query) {

    List<Choice> form() {
        return List.of(
                choice("prefecture", prefectures(), query.prefectures()),
                choice("dataset", datasets(), query.datasets()),
                choice("period", periods(), query.periods()));
    }

    /** Adds the option that selects everything as the first one. */
    private Choice choice(String name, List<Group> groups, List<String> chosen) {
        List<Group> all = new ArrayList<>();
        all.add(new Group("", List.of(new Option("", localized.text("quality.every." + name), chosen.isEmpty()))));
        all.addAll(groups);
        return new Choice(name, localized.text("quality." + name), all);
    }

    private List<Group> prefectures() {
        return List.of(new Group(
                "",
                localized.snapshot().geographies(GeographicLevel.PREFECTURE).stream()
                        .map(each -> new Option(
                                each.code(),
                                localized.text(each.name()),
                                query.prefectures().contains(each.code())))
                        .toList()));
    }

    private List<Group> datasets() {
        return List.of(new Group(
                "",
                localized.snapshot().datasets().stream()
                        .filter(each -> each.deliveredBy().equals("prefecture"))
                        .map(each -> new Option(
                                each.id(),
                                localized.text(each.title()),
                                query.datasets().contains(each.id())))
                        .toList()));
    }

    /** Returns the periods in a group for each frequency, the newest first. */
    private List<Group> periods() {
        List<String> newestFirst = new ArrayList<>(new DeliveryReader(localized.snapshot()).periods());
        Collections.reverse(newestFirst);
        return Stream.of(Frequency.values())
                .map(freq -> new Group(
                        localized.text("freq." + freq),
                        newestFirst.stream()
                                .filter(period -> Period.of(period).freq().equals(freq))
                                .map(period -> new Option(
                                        period,
                                        localized.period(period),
                                        query.periods().contains(period)))
                                .toList()))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }
}
