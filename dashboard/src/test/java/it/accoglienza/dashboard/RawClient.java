package it.accoglienza.dashboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Sends requests that a HTTP library would refuse to send, and reads what comes until the connection ends. */
final class RawClient {
    private static final int TIMEOUT_MILLIS = 60_000;

    private final int port;

    RawClient(int port) {
        this.port = port;
    }

    /** Returns the whole answer, head and body; what came before a reset is given as it is. */
    String send(String request) throws IOException {
        try (Socket socket = open(request)) {
            return new String(readAll(socket), StandardCharsets.UTF_8);
        }
    }

    /** Sends a request and returns the connection without reading. */
    Socket open(String request) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    static byte[] readAll(Socket socket) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                read.write(buffer, 0, n);
            }
        } catch (SocketException reset) {
            read.writeBytes("\nRESET".getBytes(StandardCharsets.UTF_8));
        }
        return read.toByteArray();
    }

    /** Returns the status of an answer, 0 if there is none. */
    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    /** Returns a GET request of a path that closes the connection. */
    static String get(String path, String version) {
        return "GET %s HTTP/%s\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path, version);
    }
}
