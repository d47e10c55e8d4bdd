package it.accoglienza.samples.reception;

import it.accoglienza.samples.calibration.CentreType;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;

/** The stays of one prefecture that a transfer ended in the current month, by centre type of destination. */
final class TransferredStays {
    private final Map<CentreType, Queue<Stay>> byDestination = new EnumMap<>(CentreType.class);

    /** Adds an ended stay if its exit reason is a transfer. */
    void add(Stay ended) {
        if (ended.exitReason().startsWith("transfer")) {
            to(destination(ended)).add(ended);
        }
    }

    private static CentreType destination(Stay ended) {
        boolean toSai = ended.exitReason().equals("transfer_sai")
                || ended.centre().terms().type() == CentreType.SAI;
        return toSai ? CentreType.SAI : CentreType.CAS;
    }

    /** Returns the stays to be continued in centres of a type; polling removes them. */
    Queue<Stay> to(CentreType type) {
        return byDestination.computeIfAbsent(type, none -> new ArrayDeque<>());
    }

    void clear() {
        byDestination.clear();
    }
}
