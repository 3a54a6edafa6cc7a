package vn.hopluu.web.edge;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Ends a connection that waits for a request for too long: one that says nothing between two requests, and
/// one whose headers come a byte at a time, which would otherwise be held open for ever. While a request is
/// worked on, or a stream goes out, nothing is waited for.
final class ConnectionTimeouts extends ChannelDuplexHandler {

    private static final String TOO_SLOW =
            "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

    private final Duration longest;
    private int underWay;
    private @Nullable Future<?> end;

    ConnectionTimeouts(Duration longest) {
        this.longest = longest;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext connection) {
        await(connection);
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object read) {
        if (read instanceof HttpRequest) {
            underWay++;
            stopWaiting();
        }
        connection.fireChannelRead(read);
    }

    @Override
    public void write(ChannelHandlerContext connection, Object written, ChannelPromise promise) throws Exception {
        if (written instanceof LastHttpContent && !isInterim(written) && --underWay <= 0) {
            underWay = 0;
            await(connection);
        }
        super.write(connection, written, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        stopWaiting();
        connection.fireChannelInactive();
    }

    private static boolean isInterim(Object written) {
        return written instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private void await(ChannelHandlerContext connection) {
        stopWaiting();
        end = connection.executor().schedule(() -> giveUp(connection), longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stopWaiting() {
        Future<?> waiting = end;
        if (waiting != null) {
            waiting.cancel(false);
            end = null;
        }
    }

    /// Said from the connection's head, in front of what would write it as part of an answer.
    private static void giveUp(ChannelHandlerContext connection) {
        connection
                .pipeline()
                .firstContext()
                .writeAndFlush(Unpooled.copiedBuffer(TOO_SLOW, StandardCharsets.US_ASCII))
                .addListener(ChannelFutureListener.CLOSE);
    }
}
