package it.accoglienza.dashboard.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;

/** One look at one page in a window of its own, with everything that went wrong on the way. */
final class Visit implements AutoCloseable {

    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();

    Visit(Browser browser, NewContextOptions options) {
        page = browser.newContext(options).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFinished(requests::add);
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
    }

    /** Opens an address and waits until all that it asks for has come and every chart is drawn. */
    Page open(String address) {
        page.navigate(address);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return page;
    }

    /** What the console said in anger, breaches of the content security policy included, and what failed to load. */
    List<String> complaints() {
        return complaints;
    }

    /** How many bytes came over the wire, compressed as they were. */
    long weight() {
        return requests.stream()
                .mapToLong(request -> (long) request.sizes().responseBodySize)
                .sum();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
