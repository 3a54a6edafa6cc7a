package vn.hopluu.web.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Puts our decoder where the server has its own, once the connection has shown that it speaks HTTP/1.
@Sharable
final class DecoderSwap extends ChannelInboundHandlerAdapter {

    /// The name under which the server has its encoder.
    private static final String ENCODER = "httpEncoder";

    private final HttpServerOptions limits;
    private final Duration patience;

    /// @param patience how long a connection may wait for a request
    DecoderSwap(HttpServerOptions limits, Duration patience) {
        this.limits = limits;
        this.patience = patience;
    }

    /// The server's handlers stand behind this one now. The first of them looks which protocol it is and adds the
    /// decoder at the end, so this one has to stand between.
    @Override
    public void channelActive(ChannelHandlerContext connection) {
        connection.pipeline().remove(this).addLast(this);
        var unused = connection
                .executor()
                .schedule(() -> endIfSilent(connection.channel()), patience.toMillis(), TimeUnit.MILLISECONDS);
        connection.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        if (connection.pipeline().get(EdgeDecoder.NAME) != null) {
            connection.pipeline().replace(EdgeDecoder.NAME, EdgeDecoder.NAME, new EdgeDecoder(limits));
        }
        if (connection.pipeline().get(ENCODER) != null) {
            connection.pipeline().addAfter(ENCODER, null, new ConnectionTimeouts(patience));
        }
        connection.pipeline().remove(this);
        connection.fireChannelRead(bytes);
    }

    /// Nothing was ever said on it: this one would be gone.
    private void endIfSilent(Channel connection) {
        if (connection.pipeline().context(this) != null) {
            var unused = connection.close();
        }
    }
}
