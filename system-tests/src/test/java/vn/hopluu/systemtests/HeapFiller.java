package vn.hopluu.systemtests;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// Takes all memory of a running JVM, from within it, until it has an OutOfMemoryError as its own code would.
public final class HeapFiller {

    private static final int PIECE = 1 << 20;
    private static final int MOST_PIECES = 16_384;

    private HeapFiller() {}

    /// @param pid a JVM's of this account
    static void fill(long pid) throws IOException {
        Path jar = Files.createTempFile("heap-filler", ".jar");
        try {
            write(jar);
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                machine.loadAgent(jar.toString());
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new IOException(e);
        } finally {
            Files.delete(jar);
        }
    }

    /// Runs in the other JVM. Returns at once, so that whoever loads it gets an answer.
    public static void agentmain(String arguments) {
        Thread.ofPlatform().name("heap-filler").daemon().start(HeapFiller::take);
    }

    private static void take() {
        List<byte[]> taken = new ArrayList<>();
        for (int piece = 0; piece < MOST_PIECES; piece++) {
            taken.add(new byte[PIECE]);
        }
    }

    private static void write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", HeapFiller.class.getName());
        String file = HeapFiller.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream in = Objects.requireNonNull(HeapFiller.class.getResourceAsStream("/" + file))) {
            out.putNextEntry(new JarEntry(file));
            in.transferTo(out);
        }
    }
}
