package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** An S3 server on this machine in a process of its own, and programs that use it. */
final class LocalObjectStorage implements AutoCloseable {
    private static final Path JARS = Path.of("object-storage", "target");
    private static final String BUCKET = "accoglienza";
    private static final String SETTING = "spark.hadoop.";
    private static final long MINUTES = 10;
    private static final int ATTEMPTS = 1200;
    private static final long PAUSE_MILLISECONDS = 100;

    private final Path folder;
    private final int port;
    private final Process server;

    private LocalObjectStorage(Path folder, int port, Process server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    /** Starts a server with an empty bucket. */
    static LocalObjectStorage start(Path folder) throws IOException, InterruptedException {
        Path objects = folder.resolve("objects");
        Files.createDirectories(objects.resolve(BUCKET));
        int port = JavaProcess.freePort();
        Path settings = Files.writeString(folder.resolve("s3proxy.conf"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=local
                s3proxy.credential=local-secret
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(port, objects));
        Path quiet = Files.writeString(
                folder.resolve("logback.xml"), "<configuration/>"); // otherwise it logs every request and more
        Process server = JavaProcess.of(
                        JARS.resolve("server") + "/*",
                        List.of("-Xmx256m", "-Dlogback.configurationFile=" + quiet),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        LocalObjectStorage storage = new LocalObjectStorage(folder, port, server);
        storage.await();
        return storage;
    }

    private void await() throws IOException, InterruptedException {
        for (int attempt = 0; server.isAlive() && attempt < ATTEMPTS; attempt++) {
            try (Socket connected = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(connected.isConnected()).isTrue();
                return;
            } catch (IOException refused) {
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        }
        throw new IOException("The S3 server does not answer:\n" + Files.readString(folder.resolve("server.log")));
    }

    /** Returns the address of a key. */
    String address(String key) {
        return "s3a://" + BUCKET + "/" + key;
    }

    /** Starts a program that finds the storage. */
    Running start(Class<?> main, String... arguments) throws IOException {
        List<String> settings = new ArrayList<>();
        for (String setting : settings()) {
            settings.add("-D" + SETTING + setting);
        }
        Path log = Files.createTempFile(folder, main.getSimpleName(), ".log");
        ProcessBuilder builder = JavaProcess.of(classPath(), settings, main.getName(), arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("ACCOGLIENZA_TRACE", "1");
        return new Running(builder.start(), log);
    }

    /** Returns the settings of a program that was started here. */
    static Configuration configuration() {
        Configuration configuration = new Configuration();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(SETTING))
                .forEach(name -> configuration.set(name.substring(SETTING.length()), System.getProperty(name)));
        return configuration;
    }

    /** A program: copies a folder of the storage to a local folder. */
    static final class Copy {
        private Copy() {}

        /**
         * Copies.
         *
         * @param arguments the addresses of the folder and of its copy
         */
        public static void main(String[] arguments) throws IOException {
            URI source = URI.create(arguments[0]);
            FileSystem.get(source, configuration())
                    .copyToLocalFile(
                            false,
                            new org.apache.hadoop.fs.Path(source),
                            new org.apache.hadoop.fs.Path(arguments[1]),
                            true);
        }
    }

    private static String classPath() {
        return JavaProcess.CLASS_PATH + ":" + JARS.resolve("client") + "/*";
    }

    private List<String> settings() {
        return List.of(
                "fs.s3a.endpoint=http://127.0.0.1:" + port,
                "fs.s3a.endpoint.region=eu-south-1",
                "fs.s3a.path.style.access=true",
                "fs.s3a.access.key=local",
                "fs.s3a.secret.key=local-secret",
                "fs.s3a.aws.credentials.provider=org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");
    }

    @Override
    public void close() {
        server.destroyForcibly();
    }

    /** A program that was started. */
    record Running(Process process, Path log) {

        /** Waits for the end of the program, whose exit code must not be greater than the given one. Returns what it wrote. */
        String output(int exitCode) throws IOException, InterruptedException {
            try {
                assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            } finally {
                process.destroyForcibly();
            }
            String output = Files.readString(log);
            assertThat(process.exitValue()).as(output).isLessThanOrEqualTo(exitCode);
            return output;
        }
    }
}
