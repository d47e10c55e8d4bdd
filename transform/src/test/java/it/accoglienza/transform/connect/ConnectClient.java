package it.accoglienza.transform.connect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/** Spark's Java client, in a JVM without the classes of the server. Prints one line for each request: its rows or failure. */
final class ConnectClient {
    private interface Request {
        Object answer(SparkSession spark) throws Exception;
    }

    /** Requests that are not SQL. */
    private static final Map<String, Request> REQUESTS = new LinkedHashMap<>();

    static {
        REQUESTS.put("DataFrame", spark -> spark.table("silver.stays")
                .groupBy("period")
                .sum("guests")
                .orderBy("period")
                .collectAsList());
        REQUESTS.put("own rows", spark -> spark.createDataset(List.of(1, 2), Encoders.INT())
                .toDF("n")
                .agg(Map.of("n", "sum"))
                .collectAsList());
        REQUESTS.put("setting", spark -> {
            spark.conf().set("spark.sql.shuffle.partitions", "3");
            return spark.conf().get("spark.sql.shuffle.partitions");
        });
        REQUESTS.put("guarded setting", spark -> {
            spark.conf().set("fs.file.impl", "org.apache.hadoop.fs.LocalFileSystem");
            return "";
        });
        REQUESTS.put("function of the client", spark -> {
            spark.udf().register("next", (UDF1<Integer, Integer>) n -> n + 1, DataTypes.IntegerType);
            return spark.sql("SELECT next(1)").collectAsList();
        });
        REQUESTS.put("write", spark -> {
            spark.range(1).write().mode("overwrite").parquet(System.getProperty("java.io.tmpdir") + "/never");
            return "";
        });
        REQUESTS.put("other format", spark -> spark.read()
                .format("jdbc")
                .option("url", "jdbc:none")
                .load()
                .collectAsList());
        REQUESTS.put("file outside", spark -> spark.read().text("/etc/passwd").collectAsList());
        REQUESTS.put("drop", spark -> spark.catalog().listTables("silver").count());
    }

    private ConnectClient() {}

    /** Runs the statements of a file, one a line, then the other requests. A line that begins with {@code 2:} uses a second session. */
    public static void main(String[] arguments) throws Exception {
        SparkSession first = session(arguments[0]);
        SparkSession second = session(arguments[0]);
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            SparkSession spark = line.startsWith("2:") ? second : first;
            String statement = line.replaceFirst("^2:", "");
            print(line, spark, session -> session.sql(statement).collectAsList());
        }
        REQUESTS.forEach((name, request) -> print(name, first, request));
        first.close();
        second.close();
        System.out.println("closed");
    }

    private static SparkSession session(String address) {
        return SparkSession.builder().remote(address).create();
    }

    private static void print(String name, SparkSession spark, Request request) {
        String answer;
        try {
            answer = String.valueOf(request.answer(spark));
        } catch (Exception e) {
            answer = "FAILED " + e.getMessage();
        }
        System.out.println(name + " => " + answer.replace('\n', ' '));
    }
}
