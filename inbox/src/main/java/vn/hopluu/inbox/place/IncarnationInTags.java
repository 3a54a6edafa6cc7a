package vn.hopluu.inbox.place;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every tag that leaves the service ends with the database's incarnation, and a tag that comes back with another one,
/// or with none, names nothing: what was read of a database that was emptied or put back since is no state of this one.
///
/// It stands outside of whatever gives or reads tags.
@Provider
@Priority(Priorities.HEADER_DECORATOR)
class IncarnationInTags implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Pattern TAG = Pattern.compile("\"([^\"]*+)\"");

    private final Incarnation incarnation;

    IncarnationInTags(Incarnation incarnation) {
        this.incarnation = incarnation;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH)
                .forEach(name -> request.getHeaders()
                        .computeIfPresent(
                                name,
                                (header, lines) -> lines.stream()
                                        .map(line -> own(line, incarnation.id()))
                                        .toList()));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders()
                .computeIfPresent(
                        HttpHeaders.ETAG,
                        (header, tags) -> tags.stream()
                                .map(tag -> dated(tag, incarnation.id()))
                                .toList());
    }

    /// The header's line with the tags as this incarnation gave them; one of another is made into one that nobody gave.
    static String own(String line, String id) {
        return TAG.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement('"' + own(found.group(1), '.' + id, '~') + '"'));
    }

    private static String own(String tag, String end, char nobodys) {
        return tag.endsWith(end) ? tag.substring(0, tag.length() - end.length()) : tag + nobodys;
    }

    private static Object dated(Object tag, String id) {
        return tag instanceof EntityTag entity
                ? new EntityTag(entity.getValue() + '.' + id, entity.isWeak())
                : dated(String.valueOf(tag), id);
    }

    /// A tag as text, with its quotes.
    static String dated(String tag, String id) {
        return TAG.matcher(tag).replaceAll(found -> Matcher.quoteReplacement('"' + found.group(1) + '.' + id + '"'));
    }
}
