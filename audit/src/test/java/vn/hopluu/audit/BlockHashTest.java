package vn.hopluu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.AuditHead;

class BlockHashTest {

    private static final Instant AT = Instant.parse("2024-03-01T01:00:00.123456Z");
    private static final SealedRow MOVE = new SealedRow("move", "17", "ab".repeat(32));

    @Test
    void aBlockIsHashedAsAShellDoesIt() {
        // { printf '1\n'; printf '0%.0s' $(seq 64); printf '\n2024-03-01T01:00:00.123456Z\nmove '
        //   printf 'ab%.0s' $(seq 32); printf ' 2 17\nversion  4 17/1\n'; } | sha256sum
        assertThat(BlockHash.of(1, AuditHead.NONE, AT, List.of(MOVE, new SealedRow("version", "17/1", ""))))
                .isEqualTo("f6b385c4d0e1cf3bb1ff224532468f36b9d3571aee4459d2be5be20e91568185");
    }

    @Test
    void anIdWithALineInItIsNotTwoRows() {
        SealedRow two = new SealedRow("task", "a\ntask " + "cd".repeat(32) + " 1 b", "ab".repeat(32));

        assertThat(BlockHash.of(1, AuditHead.NONE, AT, List.of(two)))
                .isNotEqualTo(BlockHash.of(
                        1,
                        AuditHead.NONE,
                        AT,
                        List.of(
                                new SealedRow("task", "a", "ab".repeat(32)),
                                new SealedRow("task", "b", "cd".repeat(32)))));
    }

    @Test
    void theOrderOfRowsCounts() {
        SealedRow other = new SealedRow("move", "18", "ab".repeat(32));

        assertThat(BlockHash.of(1, AuditHead.NONE, AT, List.of(MOVE, other)))
                .isNotEqualTo(BlockHash.of(1, AuditHead.NONE, AT, List.of(other, MOVE)));
    }
}
