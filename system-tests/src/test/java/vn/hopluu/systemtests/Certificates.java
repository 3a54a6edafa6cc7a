package vn.hopluu.systemtests;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// An authority, and what it vouches for, made by the JDK's own keytool: for each name a folder with the files of
/// deploy/tls.
final class Certificates {

    private static final String PASSWORD = "of-a-trial";
    private static final String AUTHORITY = "authority";
    private static final long LIMIT_SECONDS = 60;

    private final Path folder;
    private final Path store;

    Certificates(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.store = folder.resolve("all.p12");
        make(AUTHORITY, "-ext", "bc:c");
    }

    /// The folder of one who is called by this name, made when it is first asked for.
    Path of(String name) throws IOException, InterruptedException, GeneralSecurityException {
        Path own = folder.resolve(name);
        if (!Files.exists(own)) {
            make(name, "-signer", AUTHORITY, "-ext", "san=dns:localhost,ip:127.0.0.1");
            KeyStore made = read();
            Key key = made.getKey(name, PASSWORD.toCharArray());
            String certificate = pem("CERTIFICATE", made.getCertificate(name).getEncoded());
            Files.createDirectories(own);
            Files.writeString(own.resolve("ca.crt"), authority(made));
            Files.writeString(own.resolve("tls.crt"), certificate);
            Files.writeString(own.resolve("tls.key"), pem("PRIVATE KEY", key.getEncoded()));
            Files.write(own.resolve("tls.pk8"), key.getEncoded());
            Files.writeString(own.resolve("tls.pem"), pem("PRIVATE KEY", key.getEncoded()) + certificate);
        }
        return own;
    }

    /// Believes what the authority vouches for, and shows nothing of its own.
    SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(AUTHORITY, read().getCertificate(AUTHORITY));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static String authority(KeyStore made) throws GeneralSecurityException {
        Certificate certificate = made.getCertificate(AUTHORITY);
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    private KeyStore read() throws IOException, GeneralSecurityException {
        KeyStore read = KeyStore.getInstance("PKCS12");
        try (InputStream file = new FileInputStream(store.toFile())) {
            read.load(file, PASSWORD.toCharArray());
        }
        return read;
    }

    private void make(String name, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "2"));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (!keytool.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool made nothing for " + name + ": " + said);
        }
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what
                + "-----\n";
    }
}
