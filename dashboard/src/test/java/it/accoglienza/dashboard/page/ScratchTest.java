package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.*;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    @Test
    void write(@TempDir Path folder) throws Exception {
        PortalFixture.publishedIn(folder);
        Path www = Path.of("/tmp/site-scratch/www");
        try (OpenLayer layer = OpenLayer.at(folder); Published p = layer.current()) {
            Pages pages = new Pages();
            for (Language l : Language.values()) {
                Path d = www.resolve(l.code());
                Files.createDirectories(d.resolve("indicators"));
                Files.writeString(d.resolve("index.html"), pages.home(p, l));
                Files.writeString(d.resolve("indicators/index.html"), pages.indicators(p, l));
                for (String id : List.of("presences", "occupancy_rate"))
                    Files.writeString(d.resolve("indicators/" + id + ".html"), pages.indicator(p, l, IndicatorState.of(p, p.indicator(id), Map.of())));
                Files.writeString(d.resolve("indicators/pd.html"), pages.indicator(p, l, IndicatorState.of(p, p.indicator("occupancy_rate"), Map.of("geo", List.of("PD"), "freq", List.of("Q"), "map", List.of("region"), "breakdown", List.of("centre_type")))));
                Files.writeString(d.resolve("training.html"), pages.training(p, l));
                Files.writeString(d.resolve("data.html"), pages.data(p, l));
                Files.writeString(d.resolve("methods.html"), pages.methods(p, l));
                Files.writeString(d.resolve("accessibility.html"), pages.accessibility(l));
                Files.writeString(d.resolve("404.html"), pages.notFound(l));
            }
        }
    }
}
