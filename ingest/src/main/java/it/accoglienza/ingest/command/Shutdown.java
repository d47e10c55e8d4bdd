package it.accoglienza.ingest.command;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/** Knows that the JVM was told to end, and then silences the log: Spark would print stack traces of all it was doing. */
final class Shutdown {
    private static volatile boolean running;

    private Shutdown() {}

    /** Registers with the JVM; called once. */
    static void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(Shutdown::begin, "silence"));
    }

    private static void begin() {
        running = true;
        Configurator.setRootLevel(Level.OFF);
    }

    static boolean isRunning() {
        return running;
    }
}
