package it.accoglienza.samples.reception;

/** A guest as the prefecture knows them: codes of the lists, {@code vulnerability} empty when none was detected. */
public record Guest(
        String id, String sex, String ageBand, String citizenship, String legalStatus, String vulnerability) {
    boolean unaccompanied() {
        return legalStatus.equals("unaccompanied_minor");
    }

    /** Whether a centre for these people would take the guest. */
    boolean fits(String target) {
        return switch (target) {
            case "minors" -> unaccompanied();
            case "women" -> sex.equals("F") && !unaccompanied();
            case "families" -> !unaccompanied();
            default -> !unaccompanied() && !ageBand.equals("0-13");
        };
    }
}
