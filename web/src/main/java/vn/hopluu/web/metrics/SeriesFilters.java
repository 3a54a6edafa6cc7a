package vn.hopluu.web.metrics;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/// The filters of all series. Knows the service's own addresses from its resources.
@Singleton
class SeriesFilters {

    @Produces
    @Singleton
    MeterFilter requestSeries(BeanManager beans) {
        return new RequestSeries(PathTemplates.of(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .collect(Collectors.toSet())));
    }

    @Produces
    @Singleton
    MeterFilter librarySeries() {
        return new LibrarySeries();
    }
}
