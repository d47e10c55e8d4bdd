package it.accoglienza.ingest.command;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.jspecify.annotations.Nullable;

/**
 * Tells the user that a command was interrupted, if the JVM is told to end while one runs. Silences the log then: Spark would
 * print stack traces of all it was doing.
 */
final class Shutdown {
    /** What an interrupted command says. */
    static final String INTERRUPTED = "interrotto, nulla è perso: ripetere lo stesso comando /"
            + " interrupted, nothing is lost: run the same command again";

    private static final String STOPPED = "fermato / stopped";

    private static volatile @Nullable String message;

    private Shutdown() {}

    /** Registers with the JVM; called once. */
    static void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(Shutdown::tell, "interruption"));
    }

    /**
     * Sets the command that runs now.
     *
     * @param untilStopped true if it has nothing to repeat
     */
    static void begun(String name, boolean untilStopped) {
        message = name + ": " + (untilStopped ? STOPPED : INTERRUPTED);
    }

    /** Forgets the command, unless the end of the JVM has ended it. */
    static void ended() {
        if (!isRunning()) {
            message = null;
        }
    }

    private static void tell() {
        Configurator.setRootLevel(Level.OFF);
        String interrupted = message;
        if (interrupted != null) {
            System.err.println(interrupted);
        }
    }

    /** Returns true if the JVM ends: a command that fails now has been interrupted, and the user was told. */
    static boolean isRunning() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }
}
