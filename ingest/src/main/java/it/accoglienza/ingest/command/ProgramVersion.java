package it.accoglienza.ingest.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, which the option {@code --version} of every command prints. */
public final class ProgramVersion implements IVersionProvider {
    private static final String FILE = "/accoglienza.properties";

    /** Returns the version that the build wrote: {@code 1.0.0}. */
    public static String number() {
        try (InputStream file = Objects.requireNonNull(ProgramVersion.class.getResourceAsStream(FILE), FILE)) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Accoglienza Aperta " + number()};
    }
}
