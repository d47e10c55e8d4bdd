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

/** What the page about deliveries may be narrowed to. */
record QualityChoices(LocalizedRelease localized, DeliveryQuery query) {

    List<Choice> form() {
        return List.of(
                choice("prefecture", prefectures(), query.prefectures()),
                choice("dataset", datasets(), query.datasets()),
                choice("period", periods(), query.periods()));
    }

    /** The choice that does not narrow stands first. */
    private Choice choice(String name, List<Group> groups, List<String> chosen) {
        List<Group> all = new ArrayList<>();
        all.add(new Group(
                "", List.of(new Option("", localized.context().word("quality.every." + name), chosen.isEmpty()))));
        all.addAll(groups);
        return new Choice(name, localized.context().word("quality." + name), all);
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

    /** By frequency, the newest first. */
    private List<Group> periods() {
        List<String> newestFirst = new ArrayList<>(new DeliveryReader(localized.snapshot()).periods());
        Collections.reverse(newestFirst);
        return Stream.of(Frequency.values())
                .map(freq -> new Group(
                        localized.context().word("freq." + freq),
                        newestFirst.stream()
                                .filter(period -> Period.of(period).freq().equals(freq))
                                .map(period -> new Option(
                                        period,
                                        localized.context().format().period(period),
                                        query.periods().contains(period)))
                                .toList()))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }
}
