package it.accoglienza.dashboard.page;

import java.util.List;

/** A select element of a form: the values of a request parameter, in groups. */
record Choice(String name, String label, List<Group> groups) {

    /**
     * A group of options.
     *
     * @param label empty if the options have no heading
     */
    record Group(String label, List<Option> options) {}

    record Option(String value, String label, boolean selected) {}
}
