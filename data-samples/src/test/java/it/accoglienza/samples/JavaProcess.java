package it.accoglienza.samples;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Java programs in processes of their own, with the options of this one. */
final class JavaProcess {
    /** The class path of this process. */
    static final String CLASS_PATH = System.getProperty("java.class.path");

    private JavaProcess() {}

    /** Describes the process of a program. */
    static ProcessBuilder of(String classPath, List<String> settings, String main, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(options("--add-opens"));
        command.addAll(options("-XX:"));
        command.addAll(settings);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Returns the options of this process that begin with a text. */
    static List<String> options(String beginning) {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith(beginning))
                .toList();
    }

    /** Returns a port of the loopback address that was free. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
