package it.accoglienza.samples.training;

/** A person in training, identified by the pseudonym of their prefecture. */
record Operator(String id, String sector, String organisationType) {}
