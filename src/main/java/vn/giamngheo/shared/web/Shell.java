package vn.giamngheo.shared.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.web.util.UriUtils.encode;

import java.util.List;
import java.util.Map;

/**
 * What stands around every page: who is signed in, where, and where they can go.
 *
 * @param signedIn whether somebody is signed in; without that only the bare frame is shown
 * @param account account name; empty when nobody is signed in
 * @param person "Nguyễn Thị Lụa"; empty when nobody is signed in
 * @param roles "Trưởng thôn"
 * @param insteadOf "Lê Thị A, Trần Văn B": for whom they act as a deputy; empty for nobody
 * @param commune "xã Tân Lễ", or how many communes; empty when unknown
 * @param training whether the invented training commune is running
 * @param example whether results may rest on data invented as an example
 * @param navigation all places of the person's roles
 * @param thumb the places of the phone's bottom bar
 * @param path path of the page shown
 * @param query its query parameters, kept by the pager
 */
public record Shell(
        boolean signedIn,
        String account,
        String person,
        String roles,
        String insteadOf,
        String commune,
        boolean training,
        boolean example,
        List<NavigationEntry> navigation,
        List<NavigationEntry> thumb,
        String path,
        Map<String, List<String>> query) {

    /** Query parameter that carries the page number of a list. */
    public static final String PAGE = "trang";

    /** Whether one of the places behind "Thêm" is the current one. */
    public boolean currentIsBehindMore() {
        return navigation.stream().anyMatch(NavigationEntry::current)
                && thumb.stream().noneMatch(NavigationEntry::current);
    }

    /** Whether the person's navigation leads there. */
    public boolean hasPlace(String path) {
        return navigation.stream().anyMatch(entry -> entry.path().equals(path));
    }

    /** The page shown, with its filters, at another page of its list. */
    public String linkToPage(int number) {
        var link = new StringBuilder(path).append('?');
        query.forEach(
                (name, values) -> {
                    if (!name.equals(PAGE)) {
                        values.forEach(
                                value ->
                                        link.append(encode(name, UTF_8))
                                                .append('=')
                                                .append(encode(value, UTF_8))
                                                .append('&'));
                    }
                });
        return link.append(PAGE).append('=').append(number).toString();
    }
}
