package it.accoglienza.transform.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.readonly.RefusedStatementException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.connect.proto.AddArtifactsRequest;
import org.apache.spark.connect.proto.AnalyzePlanRequest;
import org.apache.spark.connect.proto.CallFunction;
import org.apache.spark.connect.proto.Catalog;
import org.apache.spark.connect.proto.Command;
import org.apache.spark.connect.proto.CommonInlineUserDefinedFunction;
import org.apache.spark.connect.proto.ConfigRequest;
import org.apache.spark.connect.proto.CreateDataFrameViewCommand;
import org.apache.spark.connect.proto.ExecutePlanRequest;
import org.apache.spark.connect.proto.Expression;
import org.apache.spark.connect.proto.Filter;
import org.apache.spark.connect.proto.KeyValue;
import org.apache.spark.connect.proto.Plan;
import org.apache.spark.connect.proto.Project;
import org.apache.spark.connect.proto.Read;
import org.apache.spark.connect.proto.Relation;
import org.apache.spark.connect.proto.SqlCommand;
import org.apache.spark.connect.proto.UserContext;
import org.apache.spark.connect.proto.WithRelations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkproject.connect.protobuf.Any;
import org.sparkproject.connect.protobuf.Descriptors.FieldDescriptor;
import org.sparkproject.connect.protobuf.Message;

final class RequestPolicyTest {
    private static final RequestPolicy POLICY = RequestPolicy.declared();
    private static final Map<Message, Set<String>> DECLARED = Map.of(
            Plan.getDefaultInstance(), POLICY.allowed("Plan"),
            Relation.getDefaultInstance(), POLICY.allowed("Relation"),
            Command.getDefaultInstance(), POLICY.allowed("Command"),
            Expression.getDefaultInstance(), POLICY.allowed("Expression"),
            Catalog.getDefaultInstance(), POLICY.allowed("Catalog"));

    @Test
    void everythingInSparksProtocolThatIsNotDeclaredIsRefused() {
        DECLARED.forEach((message, declared) -> message.getDescriptorForType().getFields().stream()
                .filter(field -> field.getContainingOneof() != null)
                .forEach(field -> {
                    if (declared.contains(field.getName())) {
                        assertThatCode(() -> POLICY.requireAllowed(with(message, field)))
                                .as("%s", field)
                                .doesNotThrowAnyException();
                    } else {
                        assertThatThrownBy(() -> POLICY.requireAllowed(with(message, field)))
                                .as("%s", field)
                                .isInstanceOf(RefusedStatementException.class)
                                .hasMessageContaining("read-only");
                    }
                }));
    }

    private static Message with(Message message, FieldDescriptor field) {
        Message.Builder builder = message.newBuilderForType();
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                ? builder.setField(field, builder.newBuilderForField(field).build())
                        .build()
                : builder.setField(field, field.getDefaultValue()).build();
    }

    @Test
    void everyDeclaredFieldIsInSparksProtocol() {
        DECLARED.forEach((message, declared) -> assertThat(
                        message.getDescriptorForType().getFields().stream().map(FieldDescriptor::getName))
                .containsAll(declared));
    }

    static Stream<Message> refused() {
        Relation file = source(Read.DataSource.newBuilder().setFormat("jdbc"));
        return Stream.of(
                file,
                source(Read.DataSource.newBuilder().setFormat("it.example.Source")),
                source(Read.DataSource.newBuilder().putOptions("fs.file.impl", "it.example.Files")),
                Read.newBuilder().setIsStreaming(true).build(),
                Read.NamedTable.newBuilder().putOptions("fs.file.impl", "x").build(),
                function("reflect"),
                function("builtin.`reflect`"),
                function("Java_Method"),
                CallFunction.newBuilder().setFunctionName("try_reflect").build(),
                CreateDataFrameViewCommand.newBuilder().setIsGlobal(true).build(),
                UserContext.newBuilder().addExtensions(Any.getDefaultInstance()).build(),
                // The same inside others
                ExecutePlanRequest.newBuilder()
                        .setPlan(Plan.newBuilder().setRoot(project(clientFunction())))
                        .build(),
                ExecutePlanRequest.newBuilder()
                        .setPlan(Plan.newBuilder()
                                .setCommand(Command.newBuilder()
                                        .setSqlCommand(SqlCommand.newBuilder().setInput(file))))
                        .build(),
                AnalyzePlanRequest.newBuilder()
                        .setExplain(AnalyzePlanRequest.Explain.newBuilder()
                                .setPlan(Plan.newBuilder().setRoot(project(function("reflect")))))
                        .build(),
                Relation.newBuilder()
                        .setWithRelations(WithRelations.newBuilder()
                                .addReferences(project(function("abs")))
                                .addReferences(project(clientFunction())))
                        .build());
    }

    @ParameterizedTest
    @MethodSource
    void refused(Message message) {
        assertThatThrownBy(() -> POLICY.requireAllowed(message)).isInstanceOf(RefusedStatementException.class);
    }

    private static Relation source(Read.DataSource.Builder source) {
        return Relation.newBuilder()
                .setRead(Read.newBuilder().setDataSource(source))
                .build();
    }

    private static Expression function(String name) {
        return Expression.newBuilder()
                .setUnresolvedFunction(
                        Expression.UnresolvedFunction.newBuilder().setFunctionName(name))
                .build();
    }

    private static Expression clientFunction() {
        return Expression.newBuilder()
                .setCommonInlineUserDefinedFunction(CommonInlineUserDefinedFunction.getDefaultInstance())
                .build();
    }

    private static Relation project(Expression expression) {
        Relation filter = Relation.newBuilder()
                .setFilter(Filter.newBuilder().setCondition(expression))
                .build();
        return Relation.newBuilder()
                .setProject(Project.newBuilder().setInput(filter))
                .build();
    }

    @Test
    void aQueryOfTablesFilesAndFunctionsIsAllowed() {
        List<Message> requests = List.of(
                project(function("abs")),
                source(Read.DataSource.newBuilder().setFormat("CSV").putOptions("header", "true")),
                CreateDataFrameViewCommand.getDefaultInstance());
        assertThat(requests).allSatisfy(request -> assertThatCode(() -> POLICY.requireAllowed(request))
                .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jars/a.jar", "classes/A.class", "files/a", "pyfiles/a.py", "cache/../jars/a.jar", "cache/a", ""
            })
    void onlyRowsAreTakenFromAClientInPieces(String name) {
        AddArtifactsRequest.SingleChunkArtifact single = AddArtifactsRequest.SingleChunkArtifact.newBuilder()
                .setName(name)
                .build();
        AddArtifactsRequest.BeginChunkedArtifact chunked = AddArtifactsRequest.BeginChunkedArtifact.newBuilder()
                .setName(name)
                .build();
        assertThatThrownBy(() -> POLICY.requireAllowed(single)).isInstanceOf(RefusedStatementException.class);
        assertThatThrownBy(() -> POLICY.requireAllowed(chunked)).isInstanceOf(RefusedStatementException.class);
        assertThatCode(() -> POLICY.requireAllowed(
                        single.toBuilder().setName("cache/" + "0a".repeat(32)).build()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accoglienza.readonly",
                "fs.file.impl",
                "spark.sql.extensions",
                "spark.sql.catalog.other",
                "spark.sql.optimizer.excludedRules"
            })
    void settingsOfTheServerStay(String key) {
        ConfigRequest.Operation set = ConfigRequest.Operation.newBuilder()
                .setSet(ConfigRequest.Set.newBuilder()
                        .addPairs(KeyValue.newBuilder().setKey(key)))
                .build();
        ConfigRequest.Operation unset = ConfigRequest.Operation.newBuilder()
                .setUnset(ConfigRequest.Unset.newBuilder().addKeys(key))
                .build();
        assertThatThrownBy(() -> POLICY.requireAllowed(set)).isInstanceOf(RefusedStatementException.class);
        assertThatThrownBy(() -> POLICY.requireAllowed(unset)).isInstanceOf(RefusedStatementException.class);
    }

    @Test
    void keysOfObjectStorageAreNotShown() {
        String key = "spark.hadoop.fs.s3a.secret.key";
        List<ConfigRequest.Operation> operations = List.of(
                ConfigRequest.Operation.newBuilder()
                        .setGet(ConfigRequest.Get.newBuilder().addKeys(key))
                        .build(),
                ConfigRequest.Operation.newBuilder()
                        .setGetOption(ConfigRequest.GetOption.newBuilder().addKeys(key))
                        .build(),
                ConfigRequest.Operation.newBuilder()
                        .setGetWithDefault(ConfigRequest.GetWithDefault.newBuilder()
                                .addPairs(KeyValue.newBuilder().setKey(key)))
                        .build(),
                ConfigRequest.Operation.newBuilder()
                        .setGetAll(ConfigRequest.GetAll.getDefaultInstance())
                        .build());
        assertThat(operations).allSatisfy(operation -> assertThatThrownBy(() -> POLICY.requireAllowed(operation))
                .isInstanceOf(RefusedStatementException.class));
    }
}
