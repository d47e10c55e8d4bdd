package it.accoglienza.samples.training;

/** Someone who is trained, under the pseudonym that their prefecture gave. */
record Operator(String id, String sector, String organisationType) {}
