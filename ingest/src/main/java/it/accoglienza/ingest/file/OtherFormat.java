package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Localized;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A format that is not read, recognised by the first bytes of a file whose name says CSV or xlsx. */
public enum OtherFormat {
    MARKUP(
            "pagina web o file XML, che Excel apre e può salvare come .xlsx",
            "web page or XML file, which Excel opens and can save as .xlsx",
            "<",
            0),
    OLE(
            "cartella di lavoro protetta da una password, che va tolta, o nel vecchio formato .xls",
            "workbook with a password, which is to be removed, or in the old format .xls",
            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
            0),
    OPEN_DOCUMENT(
            "foglio elettronico .ods",
            "spreadsheet in the format .ods",
            "mimetypeapplication/vnd.oasis.opendocument",
            30), // after the head of the archive's first entry
    SIGNED(
            "file firmato digitalmente (.p7m), da cui estrarre il documento",
            "digitally signed file (.p7m), from which to extract the document",
            "\u0006\u0009*\u0086H\u0086\u00F7\r\u0001\u0007\u0002", // the object identifier of signed data
            4),
    PDF("documento PDF", "PDF document", "%PDF-", 0);

    private final String it;
    private final String en;
    private final String signature;
    private final int position;

    /** Declares a format. The signature has a character for each byte. */
    OtherFormat(String it, String en, String signature, int position) {
        this.it = it;
        this.en = en;
        this.signature = signature;
        this.position = position;
    }

    /** Returns its name in both languages. */
    public Localized label() {
        return new Localized(it, en);
    }

    /** Finds the format of a file by its bytes, empty for a text or a workbook. */
    static Optional<OtherFormat> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(format -> format.begins(bytes, format == MARKUP ? textStart(bytes) : 0))
                .findFirst();
    }

    private boolean begins(byte[] bytes, int start) {
        int from = start + position;
        int length = signature.length();
        return bytes.length >= from + length
                && new String(bytes, from, length, StandardCharsets.ISO_8859_1).equals(signature);
    }

    /** The position after a byte order mark and blanks. */
    private static int textStart(byte[] bytes) {
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        while (start < bytes.length && Character.isWhitespace(bytes[start])) {
            start++;
        }
        return start;
    }
}
