package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.process.Folders;
import vn.hopluu.launcher.process.Wait;

/// One launcher at a time starts or stops parts. The lock is the system's, so it ends with its holder.
final class StackLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws LauncherException if another launcher is still at work after a few seconds
    static StackLock take(Home home) {
        Folders.create(home.folder());
        Path file = home.lockFile();
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!Wait.until(PATIENCE, () -> locks(channel))) {
                String holder = holder(channel);
                channel.close();
                throw new LauncherException("Another ./hopluu is starting or stopping the parts" + holder
                        + ". Wait until it is done, or end it.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new StackLock(channel);
        } catch (IOException e) {
            throw new LauncherException("Cannot lock " + file + ": " + e, e);
        }
    }

    private static boolean locks(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new LauncherException("Cannot lock " + channel + ": " + e, e);
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        String pid = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
        return pid.isBlank() ? "" : " (pid " + pid.strip() + ")";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LauncherException("Cannot unlock: " + e, e);
        }
    }
}
