package it.accoglienza.ingest.command;

import java.util.Optional;
import java.util.regex.Pattern;

/** A fault of disk or files that exceptions report in many forms, in the order in which they are looked for. */
enum StorageFault {
    DISK_FULL("No space left on device|Disk quota exceeded|not enough space on the disk"),
    READ_ONLY("Permission denied|AccessDeniedException|AccessControlException|Read-only file system|Mkdirs failed"),
    /** Applies to the files of tables only; other missing files have messages of their own. */
    MISSING("FileNotFoundException|NoSuchFileException|FILE_NOT_EXIST|does not exist|[Mm]issing file"),
    /** Applies to the files of tables only. */
    DAMAGED("FAILED_READ_FILE|CANNOT_READ_FILE_FOOTER|not a Parquet file|Checksum error|Could not read footer"
            + "|ParquetDecodingException|CorruptStatistics|JsonParseException|JsonEOFException|MalformedInputException"
            + "|KernelEngineException|InvalidTableException|DELTA_STATE_RECOVER|DELTA_VERSIONS_NOT_CONTIGUOUS"
            + "|DELTA_TRUNCATED_TRANSACTION_LOG|DELTA_LOG_FILE|DELTA_SCHEMA_NOT_SET|DELTA_FILE_NOT_FOUND");

    private final Pattern signs;

    StorageFault(String signs) {
        this.signs = Pattern.compile(signs);
    }

    /** Returns the fault of an exception from its class and message, which may contain the text of other exceptions. */
    static Optional<StorageFault> in(String exception) {
        for (StorageFault fault : values()) {
            if (fault.signs.matcher(exception).find()) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
