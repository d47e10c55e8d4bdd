package it.accoglienza.dashboard.http;

import it.accoglienza.dashboard.export.DeliverySheet;
import it.accoglienza.dashboard.export.NationalReportSheet;
import it.accoglienza.dashboard.export.Pagination;
import it.accoglienza.dashboard.export.Sheet;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.request.DataRequest;
import it.accoglienza.dashboard.request.DeliveryParameters;
import java.util.List;

/** The endpoints for deliveries and national reports; not paginated. */
public final class DeliveryEndpoints {
    private DeliveryEndpoints() {}

    /** Returns deliveries with the filters of the API. */
    public static Response deliveries(ResponseFormat format, ReleaseSnapshot snapshot, DataRequest request) {
        DeliveryQuery query = new DeliveryParameters(snapshot).deliveries(request);
        Sheet sheet = new DeliverySheet(snapshot, query);
        return format.response(snapshot, sheet, "deliveries", request.parameters(), Pagination.WHOLE);
    }

    /** Returns deliveries with the filters of the quality page. */
    public static Response page(ResponseFormat format, ReleaseSnapshot snapshot, DataRequest request) {
        Sheet sheet = new DeliverySheet(snapshot, new DeliveryParameters(snapshot).page(request));
        return format.response(
                snapshot, sheet, "deliveries", request.withoutEmpty().parameters(), Pagination.WHOLE);
    }

    /** Returns all national reports. */
    public static Response nationalReports(ResponseFormat format, ReleaseSnapshot snapshot, DataRequest request) {
        request.only(List.of());
        Sheet sheet = NationalReportSheet.of(snapshot);
        return format.response(snapshot, sheet, "national-reports", request.parameters(), Pagination.WHOLE);
    }
}
