package vn.hopluu.web.language;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A language that answers are given in.
public enum Language {
    /// Whatever nobody asks for in another language, and what is told without a request.
    VIETNAMESE(Locale.of("vi")),
    ENGLISH(Locale.ENGLISH);

    private static final List<Locale> SPOKEN = List.of(VIETNAMESE.locale, ENGLISH.locale);

    private static final String KEPT = Language.class.getName();

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /// The one that a request prefers of those that are spoken (RFC 9110, 12.5.4; RFC 4647, lookup).
    ///
    /// @param acceptLanguage the header's value, null where there is none
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return ENGLISH.locale.equals(found) ? ENGLISH : VIETNAMESE;
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }

    /// That of the request that is answered on this thread; Vietnamese where none is.
    public static Language current() {
        Context context = Vertx.currentContext();
        Language asked = context == null ? null : context.getLocal(Language.class);
        return asked == null ? ofRequestInHand() : asked;
    }

    /// A request that has waited for another thread is answered on it, with its own scope and without its context.
    private static Language ofRequestInHand() {
        ArcContainer beans = Arc.container();
        if (beans == null || !beans.requestContext().isActive()) {
            return VIETNAMESE;
        }
        RoutingContext exchange =
                beans.instance(CurrentVertxRequest.class).get().getCurrent();
        Language asked = exchange == null ? null : exchange.get(KEPT);
        return asked == null ? VIETNAMESE : asked;
    }

    /// Keeps it with a request that comes in on this thread.
    void keep(RoutingContext exchange) {
        exchange.put(KEPT, this);
        Vertx.currentContext().putLocal(Language.class, this);
    }

    /// As `Content-Language` says it: `vi`.
    public String tag() {
        return locale.toLanguageTag();
    }

    Locale locale() {
        return locale;
    }
}
