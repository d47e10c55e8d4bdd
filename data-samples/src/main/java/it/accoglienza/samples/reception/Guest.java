package it.accoglienza.samples.reception;

/** A guest with codes of the code lists; {@code vulnerability} is empty if none was detected. */
public record Guest(
        String id, String sex, String ageBand, String citizenship, String legalStatus, String vulnerability) {
    boolean unaccompanied() {
        return legalStatus.equals("unaccompanied_minor");
    }

    /** Returns true if a centre with this target group accepts the guest. */
    boolean fits(String target) {
        return switch (target) {
            case "minors" -> unaccompanied();
            case "women" -> sex.equals("F") && !unaccompanied();
            case "families" -> !unaccompanied();
            default -> !unaccompanied() && !ageBand.equals("0-13");
        };
    }
}
