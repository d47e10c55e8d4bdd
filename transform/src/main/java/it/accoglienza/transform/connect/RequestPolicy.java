package it.accoglienza.transform.connect;

import static java.util.Objects.requireNonNull;

import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.readonly.ReadOnlySession;
import it.accoglienza.ingest.readonly.RefusedStatementException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.connect.proto.AddArtifactsRequest;
import org.apache.spark.connect.proto.CallFunction;
import org.apache.spark.connect.proto.ConfigRequest;
import org.apache.spark.connect.proto.CreateDataFrameViewCommand;
import org.apache.spark.connect.proto.Expression;
import org.apache.spark.connect.proto.KeyValue;
import org.apache.spark.connect.proto.Read;
import org.sparkproject.connect.protobuf.Any;
import org.sparkproject.connect.protobuf.Descriptors.FieldDescriptor;
import org.sparkproject.connect.protobuf.Message;

/**
 * Decides which requests of a client reach Spark: those of {@code connect/requests.yaml}. Spark would run a function of the
 * client, or load a class that it sends, before it has a plan that {@link ReadOnlySession} could check.
 */
final class RequestPolicy {
    private static final String FILE = "connect/requests.yaml";
    /** Rows of the client that are too many for one message; other artifacts are code and files. */
    private static final Pattern ROWS = Pattern.compile("cache/[0-9a-f]{64}");

    private static final List<String> READABLE_SETTINGS = List.of("spark.sql.", "spark.connect.session.");

    private final Map<String, Set<String>> allowed;

    private RequestPolicy(Map<String, Set<String>> allowed) {
        this.allowed = allowed;
    }

    /** Reads the declared requests. */
    static RequestPolicy declared() {
        String yaml =
                requireNonNull(Declarations.in(RequestPolicy.class, "connect").get("requests"));
        Map<String, Set<String>> allowed = new TreeMap<>();
        Declarations.read(FILE, yaml, Requests.class)
                .forEach((message, fields) -> allowed.put("spark.connect." + message, Set.copyOf(fields)));
        return new RequestPolicy(allowed);
    }

    /** The file: the allowed fields by the name of the message. */
    private static final class Requests extends TreeMap<String, List<String>> {
        private static final long serialVersionUID = 1;
    }

    /** Returns the allowed fields of a message. */
    Set<String> allowed(String message) {
        return requireNonNull(allowed.get("spark.connect." + message));
    }

    /**
     * Requires that a request is allowed, with everything that it contains.
     *
     * @throws RefusedStatementException if it is not; the message names what is refused
     */
    void requireAllowed(Message request) {
        Set<String> fields = allowed.get(request.getDescriptorForType().getFullName());
        requireSingle(request);
        request.getAllFields().forEach((field, value) -> {
            if (fields != null && field.getContainingOneof() != null && !fields.contains(field.getName())) {
                throw refused(field.getName());
            }
            if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                (field.isRepeated() ? (List<?>) value : List.of(value))
                        .forEach(message -> requireAllowed((Message) message));
            }
        });
    }

    /** Checks what a message says itself, without the messages in it. */
    private static void requireSingle(Message message) {
        if (message instanceof Any) {
            throw refused("extension");
        } else if (message instanceof Read.DataSource source) {
            if (!source.getFormat().isEmpty() && !ReadOnlySession.isFormat(source.getFormat())) {
                throw refused("format " + source.getFormat());
            }
            source.getOptionsMap().keySet().forEach(RequestPolicy::requireOption);
        } else if (message instanceof Read.NamedTable table) {
            table.getOptionsMap().keySet().forEach(RequestPolicy::requireOption);
        } else if (message instanceof Read read && read.getIsStreaming()) {
            throw refused("stream");
        } else if (message instanceof Expression.UnresolvedFunction function) {
            requireFunction(function.getFunctionName());
        } else if (message instanceof CallFunction function) {
            requireFunction(function.getFunctionName());
        } else if (message instanceof CreateDataFrameViewCommand view && view.getIsGlobal()) {
            throw refused("global view");
        } else if (message instanceof AddArtifactsRequest.SingleChunkArtifact artifact) {
            requireRows(artifact.getName());
        } else if (message instanceof AddArtifactsRequest.BeginChunkedArtifact artifact) {
            requireRows(artifact.getName());
        } else if (message instanceof ConfigRequest.Operation operation) {
            requireSettings(operation);
        }
    }

    private static void requireSettings(ConfigRequest.Operation operation) {
        operation.getSet().getPairsList().stream().map(KeyValue::getKey).forEach(RequestPolicy::requireChangeable);
        operation.getUnset().getKeysList().forEach(RequestPolicy::requireChangeable);
        operation.getGet().getKeysList().forEach(RequestPolicy::requireReadable);
        operation.getGetOption().getKeysList().forEach(RequestPolicy::requireReadable);
        operation.getGetWithDefault().getPairsList().stream()
                .map(KeyValue::getKey)
                .forEach(RequestPolicy::requireReadable);
        if (operation.hasGetAll()) {
            requireReadable(operation.getGetAll().getPrefix());
        }
    }

    private static void requireChangeable(String setting) {
        if (!ReadOnlySession.isSetting(setting)) {
            throw refused("SET " + setting);
        }
    }

    /** Other settings are those of the server, among them its keys of object storage. */
    private static void requireReadable(String setting) {
        if (READABLE_SETTINGS.stream().noneMatch(setting::startsWith)) {
            throw refused("setting " + setting);
        }
    }

    private static void requireOption(String option) {
        if (option.contains(".")) {
            throw refused("option " + option);
        }
    }

    /** The names of these functions may be qualified and quoted. */
    private static void requireFunction(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("reflect") || lower.contains("java_method")) {
            throw refused(name);
        }
    }

    private static void requireRows(String artifact) {
        if (!ROWS.matcher(artifact).matches()) {
            throw refused("artifact " + artifact);
        }
    }

    private static RefusedStatementException refused(String request) {
        return new RefusedStatementException(
                ("%s: non ammesso, il server è in sola lettura e non esegue codice dei client / not allowed, the server is"
                                + " read-only and runs no code of its clients")
                        .formatted(request));
    }
}
