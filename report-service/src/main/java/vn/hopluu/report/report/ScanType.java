package vn.hopluu.report.report;

import java.util.Arrays;
import java.util.Optional;

/// What a paper's picture may be, told by its first bytes whatever it is called.
enum ScanType {
    PDF("application/pdf", "pdf", 0x25, 0x50, 0x44, 0x46, 0x2D),
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", "png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);

    private final String mediaType;
    private final String ending;
    private final byte[] beginning;

    ScanType(String mediaType, String ending, int... beginning) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.beginning = new byte[beginning.length];
        for (int i = 0; i < beginning.length; i++) {
            this.beginning[i] = (byte) beginning[i];
        }
    }

    static Optional<ScanType> of(byte[] file) {
        return Arrays.stream(values())
                .filter(type -> file.length > type.beginning.length
                        && Arrays.equals(file, 0, type.beginning.length, type.beginning, 0, type.beginning.length))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }
}
