package it.accoglienza.ingest.identifier;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Detects column names that indicate an identifier, in Italian and English and in any spelling. */
final class IdentifierHeader {
    /** A name of this length is detected at the start or end of any word; no ordinary word contains one there. */
    private static final int SHORTEST_IN_ANY_WORD = 9;

    /** A longer word is not split into known words: it could be split in too many ways. */
    private static final int LONGEST_COMPOUND = 40;

    /** Ordered from specific to general: the first match is reported. */
    private static final List<String> NAMES = List.of("""
            codice fiscale,cod fisc,cod fiscale,fiscale,c f,cf,tax code,fiscal code,partita iva,p iva,
            data nascita,data di nascita,luogo nascita,luogo di nascita,nascita,nato,nata,
            date of birth,place of birth,birth,dob,born,
            nome e cognome,cognome e nome,cognome,nominativo,nome,firma,alias,surname,name,signature,
            passaporto,permesso,soggiorno,documento,carta identita,passport,permit,document,
            telefono,cellulare,cell,tel,recapito,contatto,whatsapp,phone,mobile,contact,
            email,e mail,mail,pec,
            indirizzo,residenza,domicilio,via,address,street,residence,
            latitudine,longitudine,latitude,longitude,lat,lon,lng,gps,coordinate,
            cui,vestanet,stp,eni,eurodac,iban,conto corrente,bank account,tessera sanitaria,
            padre,madre,coniuge,father,mother,spouse,foto,photo,
            note,annotazioni,osservazioni,commento,commenti,notes,remarks,comment,comments""".split(",\\n?"));

    /** The names of columns with free text, which may hold any identifier. */
    private static final Set<String> NOTES = Set.of(
            "note", "annotazioni", "osservazioni", "commento", "commenti", "notes", "remarks", "comment", "comments");

    /** Words that stand beside a name in one word: {@code emailospite}, {@code datanascita}. */
    private static final List<String> COMPANIONS = List.of("""
            data,codice,cod,numero,num,nr,id,luogo,comune,paese,anno,mese,giorno,di,del,della,dell,
            ospite,ospiti,persona,persone,utente,migrante,straniero,straniera,richiedente,beneficiario,titolare,
            partecipante,operatore,operatrice,referente,minore,tutore,familiare,completo,proprio,
            date,code,number,no,first,last,full,middle,family,given,user,guest,person,home,my""".split(",\\n?"));

    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern SEPARATOR = Pattern.compile("[^a-z]+");
    private static final String KNOWN = "(?:"
            + Stream.concat(NAMES.stream().filter(name -> name.length() > 2), COMPANIONS.stream())
                    .map(IdentifierHeader::glued)
                    .collect(joining("|"))
            + ")*";

    private IdentifierHeader() {}

    /** Returns the first listed name that a header contains, empty if it contains none. */
    static Optional<String> in(String header) {
        String words = words(header);
        return NAMES.stream().filter(name -> isIn(name, words)).findFirst();
    }

    /** Returns the kind of a listed name. */
    static IdentifierKind kind(String name) {
        return NOTES.contains(name) ? IdentifierKind.NOTES_COLUMN : IdentifierKind.COLUMN_NAME;
    }

    private static boolean isIn(String name, String words) {
        return (" " + words + " ").contains(" " + name + " ")
                || Stream.concat(Stream.of(words.split(" ")), Stream.of(glued(words)))
                        .anyMatch(word -> isInWord(glued(name), word));
    }

    private static boolean isInWord(String name, String word) {
        return word.equals(name)
                || (name.length() >= SHORTEST_IN_ANY_WORD && (word.startsWith(name) || word.endsWith(name)))
                || (name.length() > 2 && word.contains(name) && isCompound(name, word));
    }

    private static boolean isCompound(String name, String word) {
        return word.length() <= LONGEST_COMPOUND && word.matches(KNOWN + name + KNOWN);
    }

    private static String glued(String words) {
        return words.replace(" ", "");
    }

    private static String words(String header) {
        String spaced = INNER_CAPITAL
                .matcher(NormalizedText.of(header).text())
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
        return SEPARATOR.matcher(spaced).replaceAll(" ").strip();
    }
}
