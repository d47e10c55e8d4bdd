package it.accoglienza.dashboard;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The folder of a warehouse or of its open layer. The portal reads local files, so an address of object storage is refused with what to do. */
final class WarehouseFolder implements ITypeConverter<Path> {
    private static final Pattern ADDRESS = Pattern.compile("([a-z][a-z0-9+.-]+)://(.*?)/*");

    @Override
    public Path convert(String value) {
        Matcher address = ADDRESS.matcher(value);
        if (!address.matches()) {
            return Path.of(value);
        }
        String storage = address.group(1).replaceFirst("^s3.$", "s3") + "://"
                + address.group(2).replaceFirst("/open$", "");
        throw new TypeConversionException(
                ("%s: il portale legge file locali; dopo ogni pubblicazione copiare il livello open, poi indicare la copia"
                                + " / the portal reads local files; copy the layer open after each publication, then name the copy:"
                                + "%n  aws s3 sync %s/open copy/open%n  --warehouse copy")
                        .formatted(value, storage));
    }
}
