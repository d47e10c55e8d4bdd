package it.accoglienza.dashboard.open.release;

import java.nio.file.Path;

/** Thrown if the folder of the open layer has no release yet; the portal returns 503. */
public final class NoReleaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoReleaseException(Path folder) {
        super("No release in the folder '%s' yet: run ./accoglienza demo, or publish a release"
                .formatted(folder.getFileName()));
    }
}
