package vn.hopluu.web.edge;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpServerOptions;

/// Puts our decoder where the server has its own, once the connection has shown that it speaks HTTP/1.
@Sharable
final class DecoderSwap extends ChannelInboundHandlerAdapter {

    private final HttpServerOptions limits;

    DecoderSwap(HttpServerOptions limits) {
        this.limits = limits;
    }

    /// The server's handlers stand behind this one now. The first of them looks which protocol it is and adds the
    /// decoder at the end, so this one has to stand between.
    @Override
    public void channelActive(ChannelHandlerContext connection) {
        connection.pipeline().remove(this).addLast(this);
        connection.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        if (connection.pipeline().get(EdgeDecoder.NAME) != null) {
            connection.pipeline().replace(EdgeDecoder.NAME, EdgeDecoder.NAME, new EdgeDecoder(limits));
        }
        connection.pipeline().remove(this);
        connection.fireChannelRead(bytes);
    }
}
