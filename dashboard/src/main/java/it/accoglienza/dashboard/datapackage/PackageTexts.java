package it.accoglienza.dashboard.datapackage;

import it.accoglienza.dashboard.open.Localized;
import it.accoglienza.dashboard.open.Release;

/** The texts about the origin of a release. */
final class PackageTexts {
    private static final Localized INVENTED = new Localized(
            "DATI INVENTATI: servono a provare il sistema e non descrivono l'accoglienza in Italia.",
            "INVENTED DATA: they serve to try out the system and do not describe reception in Italy.");
    private static final Localized DELIVERED = new Localized(
            "Indicatori sull'accoglienza di richiedenti asilo e rifugiati, calcolati dalle consegne delle prefetture.",
            "Indicators on the reception of asylum seekers and refugees, computed from the deliveries of the prefectures.");
    private static final Localized GENERATOR = new Localized(
            "Generatore di dati di esempio di Accoglienza Aperta", "Sample data generator of Accoglienza Aperta");
    private static final Localized OFFICES = new Localized(
            "Prefetture italiane e Ministero dell'interno", "Italian prefectures and Ministry of the Interior");

    private PackageTexts() {}

    /** Returns what the data are. */
    static Localized description(Release release) {
        return release.hasInventedData() ? INVENTED : DELIVERED;
    }

    /** Returns who the data come from. */
    static Localized source(Release release) {
        return release.hasInventedData() ? GENERATOR : OFFICES;
    }
}
