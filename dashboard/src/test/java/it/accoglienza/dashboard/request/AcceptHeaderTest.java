package it.accoglienza.dashboard.request;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.http.CachedResponse;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AcceptHeaderTest {
    private static final CachedResponse RESPONSE = new CachedResponse(
            "text/plain", Map.of(), Map.of("identity", new byte[0], "gzip", new byte[0], "br", new byte[0]), "tag");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                          | identity",
                "gzip, deflate, br         | br",
                "GZIP                      | gzip",
                "br;q=0.5, gzip;q=0.8      | gzip",
                "br;q=0, *;q=0.1           | gzip",
                "*                         | br",
                "identity, gzip;q=0.5      | identity",
                "gzip;q=0                  | identity",
                "gzip;q=lots               | identity",
                "identity;q=0, zstd        | identity"
            })
    void theAvailableEncodingWithTheHighestWeightIsChosen(String header, String encoding) {
        assertThat(RESPONSE.encoding(AcceptHeader.of(header))).isEqualTo(encoding);
    }
}
