package it.accoglienza.transform.connect;

import it.accoglienza.ingest.readonly.RefusedStatementException;
import org.sparkproject.connect.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import org.sparkproject.connect.grpc.Metadata;
import org.sparkproject.connect.grpc.ServerCall;
import org.sparkproject.connect.grpc.ServerCallHandler;
import org.sparkproject.connect.grpc.ServerInterceptor;
import org.sparkproject.connect.grpc.Status;
import org.sparkproject.connect.protobuf.Message;

/** Ends each call whose request {@link RequestPolicy} refuses, with PERMISSION_DENIED. Spark creates it by its name. */
public final class RequestInterceptor implements ServerInterceptor {
    private final RequestPolicy policy = RequestPolicy.declared();

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
            private boolean refused;

            @Override
            public void onMessage(Q message) {
                if (refused) {
                    return;
                }
                try {
                    if (message instanceof Message request) {
                        policy.requireAllowed(request);
                    }
                } catch (RefusedStatementException e) {
                    refused = true;
                    call.close(Status.PERMISSION_DENIED.withDescription(e.getMessage()), new Metadata());
                    return;
                }
                super.onMessage(message);
            }

            @Override
            public void onHalfClose() {
                if (!refused) {
                    super.onHalfClose();
                }
            }
        };
    }
}
