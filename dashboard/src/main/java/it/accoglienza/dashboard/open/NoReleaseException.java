package it.accoglienza.dashboard.open;

import java.nio.file.Path;

/** Nothing is published in this folder yet; the site says so and answers 503. */
public final class NoReleaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoReleaseException(Path folder) {
        super("Nothing is published in the folder '%s' yet: run ./accoglienza demo, or publish a release"
                .formatted(folder.getFileName()));
    }
}
