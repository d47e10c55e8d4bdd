package it.accoglienza.ingest.command;

/** A command that runs until its user stops it, and has nothing to repeat then. */
public interface UntilStopped {}
