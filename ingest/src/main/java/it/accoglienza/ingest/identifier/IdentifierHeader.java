package it.accoglienza.ingest.identifier;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Column names that announce an identifier, in Italian and English, however they are written. */
final class IdentifierHeader {
    private static final int SHORTEST_INSIDE_A_WORD = 4;

    /** The more telling ones first: the first that fits is the one that is reported. */
    private static final List<String> ANNOUNCING = List.of("""
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

    /** The words of a header, taken from our own list, that announce an identifier. */
    static Optional<String> in(String header) {
        String words = " " + words(header) + " ";
        String glued = words.replace(" ", "");
        return ANNOUNCING.stream().filter(name -> announces(name, words, glued)).findFirst();
    }

    private static boolean announces(String name, String words, String glued) {
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
