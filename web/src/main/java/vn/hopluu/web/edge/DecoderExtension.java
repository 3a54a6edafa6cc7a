package vn.hopluu.web.edge;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Neither Vert.x nor Quarkus lets the decoder be chosen; Netty lets whoever is listed as a service add to each
/// connection that a server accepts.
public final class DecoderExtension extends ChannelInitializerExtension {

    /// Longer than a browser keeps a connection that it has opened ahead.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Netty makes the extension itself, so what it is to know is left here.
    private static volatile @Nullable DecoderSwap swap;

    static void use(DecoderSwap own) {
        swap = own;
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        DecoderSwap known = swap;
        if (known != null) {
            connection.pipeline().addLast(known);
        }
    }

    /// Keeps the limits of the server's own decoder.
    @ApplicationScoped
    static class Limits implements HttpServerOptionsCustomizer {
        /// Netty looks once, before the first server of the process listens.
        void haveItLoaded(@Observes @Initialized(ApplicationScoped.class) Object start) {
            System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
        }

        @Override
        public void customizeHttpServer(HttpServerOptions options) {
            swap = new DecoderSwap(options, PATIENCE);
        }
    }
}
