package it.accoglienza.ingest.identifier;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Detects column names that indicate an identifier, in Italian and English and in any spelling. */
final class IdentifierHeader {
    private static final int SHORTEST_INSIDE_A_WORD = 4;

    /** Ordered from specific to general: the first match is reported. */
    private static final List<String> NAMES = List.of("""
            codice fiscale,cod fisc,fiscale,c f,cf,tax code,fiscal code,partita iva,p iva,
            data nascita,data di nascita,luogo nascita,luogo di nascita,nascita,nato,nata,
            date of birth,place of birth,birth,dob,born,
            cognome,nominativo,nome,firma,alias,surname,name,signature,
            passaporto,permesso,soggiorno,documento,carta identita,passport,permit,document,
            telefono,cellulare,cell,tel,recapito,contatto,whatsapp,phone,mobile,contact,
            email,e mail,mail,pec,
            indirizzo,residenza,domicilio,via,address,street,residence,
            latitudine,longitudine,latitude,longitude,lat,lon,lng,gps,coordinate,
            cui,vestanet,stp,eni,eurodac,iban,conto corrente,bank account,tessera sanitaria,
            padre,madre,coniuge,father,mother,spouse,foto,photo,
            note,annotazioni,osservazioni,commento,commenti,notes,remarks,comment,comments""".split(",\\n?"));

    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern SEPARATOR = Pattern.compile("[^a-z0-9]+");

    private IdentifierHeader() {}

    /** Returns the first listed name that a header contains, empty if it contains none. */
    static Optional<String> in(String header) {
        String words = " " + words(header) + " ";
        String glued = words.replace(" ", "");
        return NAMES.stream().filter(name -> matches(name, words, glued)).findFirst();
    }

    private static boolean matches(String name, String words, String glued) {
        return words.contains(" " + name + " ")
                || (name.length() >= SHORTEST_INSIDE_A_WORD && glued.contains(name.replace(" ", "")));
    }

    private static String words(String header) {
        String spaced = INNER_CAPITAL.matcher(header).replaceAll(" ");
        String bare = ACCENT.matcher(Normalizer.normalize(spaced, Normalizer.Form.NFKD))
                .replaceAll("");
        return SEPARATOR.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
