package vn.hopluu.web.access;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/// Turns the bearer tokens off and on by one setting: `hopluu.auth`. Two settings that had to agree would one day not.
public final class OidcByMode implements ConfigSourceInterceptor {

    public static final String MODE = "hopluu.auth";
    public static final String NONE = "none";
    public static final String OIDC = "oidc";

    private static final String ENABLED = "quarkus.oidc.tenant-enabled";

    private static final long serialVersionUID = 1;

    @Override
    public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        if (!name.equals(ENABLED)) {
            return value;
        }
        ConfigValue mode = context.proceed(MODE);
        boolean enabled = mode == null || !NONE.equals(mode.getValue());
        return ConfigValue.builder()
                .withName(name)
                .withValue(Boolean.toString(enabled))
                .withConfigSourceName(MODE)
                .build();
    }
}
