package it.accoglienza.dashboard.page;

import java.util.List;

/** A select of a form: the values that its parameter may take, in named groups. */
record Choice(String name, String label, List<Group> groups) {

    /** @param label empty where the options stand without a heading */
    record Group(String label, List<Option> options) {}

    record Option(String value, String label, boolean selected) {}
}
