package vn.hopluu.web.edge;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/// Reads a request that has both `Transfer-Encoding` and `Content-Length` by its chunks, as Netty does, but does not
/// forget the length: [Framing] could not refuse what it cannot see.
final class BothLengthsDecoder extends VertxHttpRequestDecoder {

    /// The name under which the server has its decoder.
    static final String NAME = "httpDecoder";

    private boolean isAmbiguous;

    BothLengthsDecoder(HttpServerOptions limits) {
        super(limits);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        String length = message.headers().get(HttpHeaderNames.CONTENT_LENGTH);
        super.handleTransferEncodingChunkedWithContentLength(message);
        message.headers().set(HttpHeaderNames.CONTENT_LENGTH, length);
        isAmbiguous = true;
    }

    /// Of a connection on which nobody knows where the next request begins, nothing more is read.
    @Override
    protected void decode(ChannelHandlerContext connection, ByteBuf bytes, List<Object> out) throws Exception {
        if (isAmbiguous) {
            bytes.skipBytes(bytes.readableBytes());
        } else {
            super.decode(connection, bytes, out);
        }
    }
}
