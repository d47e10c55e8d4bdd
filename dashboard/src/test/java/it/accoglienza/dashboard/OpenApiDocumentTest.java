package it.accoglienza.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.HandlerType;
import it.accoglienza.dashboard.http.OpenApiDocument;
import it.accoglienza.dashboard.open.OpenLayerFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenApiDocumentTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theDocumentDescribesExactlyTheAddressesOfTheApi(@TempDir Path folder) throws Exception {
        try (RunningSite site = new RunningSite(folder)) {
            List<String> addresses = site.app().unsafe.internalRouter.allHttpHandlers().stream()
                    .filter(each -> each.endpoint.method.equals(HandlerType.GET))
                    .map(each -> each.endpoint.path)
                    .filter(each -> each.startsWith("/api/") || each.equals("/status"))
                    .toList();
            List<String> described = new ArrayList<>();
            json.readTree(site.get("/api/v1/openapi.json").body())
                    .get("paths")
                    .fieldNames()
                    .forEachRemaining(described::add);
            assertThat(described).containsExactlyInAnyOrderElementsOf(addresses);
        }
    }

    @Test
    void theDocumentDescribesTheParametersAndTheResponseOfObservations(@TempDir Path folder) throws Exception {
        new OpenLayerFixture(folder).publish();
        JsonNode document = json.readTree(OpenApiDocument.document());
        try (RunningSite site = new RunningSite(folder)) {
            JsonNode problem =
                    json.readTree(site.get("/api/v1/observations?no=1").body());
            TreeSet<String> known = new TreeSet<>();
            problem.get("known").forEach(each -> known.add(each.asText()));
            known.removeAll(List.of("centre_type", "project", "sector"));
            assertThat(known).containsExactlyInAnyOrderElementsOf(parameters(document));

            JsonNode response =
                    json.readTree(site.get("/api/v1/observations?limit=1").body());
            JsonNode schemas = document.get("components").get("schemas");
            assertThat(names(response))
                    .isEqualTo(names(schemas.get("Observations").get("properties")));
            assertThat(names(response.get("observations").get(0)))
                    .containsAll(names(schemas.get("Observation").get("properties")));
        }
    }

    private static List<String> parameters(JsonNode document) {
        List<String> names = new ArrayList<>();
        for (JsonNode each :
                document.get("paths").get("/api/v1/observations").get("get").get("parameters")) {
            String reference = each.path("$ref").asText();
            names.add(
                    each.has("name") ? each.get("name").asText() : reference.substring(reference.lastIndexOf('/') + 1));
        }
        names.remove("dimension");
        return names;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
