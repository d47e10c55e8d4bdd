package it.accoglienza.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 of the files below a folder, by relative path. */
final class FileHashes {
    private FileHashes() {}

    /** Hashes the files as they are. */
    static Map<String, String> of(Path folder) {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : Delivered.files(folder)) {
            try {
                hashes.put(folder.relativize(file).toString(), hash(Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hashes;
    }

    /** Hashes the uncompressed files, with paths that end in {@code .csv}. */
    static Map<String, String> ofText(Path folder) {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : Delivered.files(folder)) {
            String path = folder.relativize(file).toString().replaceFirst("[.]gz$", "");
            hashes.put(path, hash(Delivered.of(file).bytes()));
        }
        return hashes;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
