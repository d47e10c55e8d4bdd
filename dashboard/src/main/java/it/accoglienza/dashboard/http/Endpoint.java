package it.accoglienza.dashboard.http;

import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.request.DataRequest;

/** Computes the response to a request from one release. */
@FunctionalInterface
public interface Endpoint {
    /** Returns the response; does not close the snapshot. */
    Response respond(ReleaseSnapshot snapshot, DataRequest request);
}
