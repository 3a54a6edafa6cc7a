package vn.hopluu.web.edge;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/// Reads HTTP/1 as Netty does, but for two things.
///
/// A request that has both `Transfer-Encoding` and `Content-Length` is read by its chunks without forgetting the
/// length: [Framing] could not refuse what it cannot see.
///
/// An offer to go on in HTTP/2 (`Upgrade: h2c`, which RFC 9113 gave up) is passed over. Java's own client makes it with
/// each first request, and the server would send up to 64 KB with its consent: more than clients keep, so that one in
/// two hundred of Java's requests, and half of curl's, failed.
final class EdgeDecoder extends VertxHttpRequestDecoder {

    /// The name under which the server has its decoder.
    static final String NAME = "httpDecoder";

    private static final String H2C = "h2c";

    private boolean isAmbiguous;

    EdgeDecoder(HttpServerOptions limits) {
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
            out.forEach(EdgeDecoder::passOverUpgrade);
        }
    }

    private static void passOverUpgrade(Object read) {
        if (read instanceof HttpRequest request && request.headers().contains(HttpHeaderNames.UPGRADE, H2C, true)) {
            request.headers().remove(HttpHeaderNames.UPGRADE);
        }
    }
}
