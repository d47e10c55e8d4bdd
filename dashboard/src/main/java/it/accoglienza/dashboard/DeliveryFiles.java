package it.accoglienza.dashboard;

import it.accoglienza.dashboard.export.DeliverySheet;
import it.accoglienza.dashboard.export.Part;
import it.accoglienza.dashboard.export.RejectionSheet;
import it.accoglienza.dashboard.export.Sheet;
import it.accoglienza.dashboard.open.DeliveryQuery;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Published;

/** Deliveries and rejected rows as files, whole. */
final class DeliveryFiles {
    private DeliveryFiles() {}

    static Answer deliveries(Format format, Published published, Asked asked) {
        DeliveryQuery query = new DeliveryParameters(published).deliveries(asked);
        Sheet sheet = new DeliverySheet(published, query);
        return format.of(published, sheet, "deliveries", asked.parameters(), Part.WHOLE);
    }

    /** The same at the page's address, which takes the page's parameters. */
    static Answer page(Format format, Published published, Asked asked) {
        Sheet sheet = new DeliverySheet(published, new DeliveryParameters(published).page(asked));
        return format.of(published, sheet, "deliveries", asked.withoutEmpty().parameters(), Part.WHOLE);
    }

    static Answer rejections(Format format, Published published, Asked asked) {
        DeliveryQuery query = new DeliveryParameters(published).rejections(asked);
        Language language =
                new Parameters(asked, asked.parameters().keySet().stream().toList()).language(Language.IT);
        Sheet sheet = new RejectionSheet(published, query, language);
        return format.of(published, sheet, "rejections", asked.parameters(), Part.WHOLE);
    }
}
