package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.process.Folders;
import vn.hopluu.launcher.process.Wait;

/// One launcher at a time starts or stops parts. The lock is the system's, so it ends with its holder.
final class StackLock implements AutoCloseable {

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @param patience how long another launcher may still be at work
    /// @throws LauncherException if it is after that
    static StackLock take(ProjectFolder home, Duration patience) {
        return tryTake(home, patience)
                .orElseThrow(() -> new LauncherException("Another ./hopluu is starting or stopping the parts"
                        + holder(home).map(pid -> " (pid " + pid + ")").orElse("")
                        + ". Wait until it is done, or end it."));
    }

    /// @return empty if another launcher is still at work then
    static Optional<StackLock> tryTake(ProjectFolder home, Duration patience) {
        Folders.create(home.folder());
        Path file = home.lockFile();
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!Wait.until(patience, () -> locks(channel))) {
                channel.close();
                return Optional.empty();
            }
            sign(channel);
            return Optional.of(new StackLock(channel));
        } catch (IOException e) {
            throw new LauncherException("Cannot lock " + file + ": " + e + ". " + DiskSpace.inWords(file), e);
        }
    }

    /// So that others can name who has it. On a full disk it stays unsigned, and holds all the same.
    private static void sign(FileChannel channel) {
        String pid = Long.toString(ProcessHandle.current().pid());
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            // Nobody can be named, that is all.
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

    /// The pid of the launcher that took the lock last.
    static Optional<Long> holder(ProjectFolder home) {
        try {
            return Optional.of(Long.valueOf(Files.readString(home.lockFile()).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
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
