package vn.hopluu.aggregation.revalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.reference.Campaign;

/// What names an answer's state: alike for what is alike, and for nothing else.
class AnswerTagTest {

    private static String tag(Object... parts) {
        return AnswerTag.of("rollup").with(parts).in("loopback");
    }

    @Test
    void the_same_parts_make_the_same_tag_of_128_bits() {
        assertThat(tag("DVCQ-Q", 7L, LocalDate.of(2024, 3, 14)))
                .isEqualTo(tag("DVCQ-Q", 7L, LocalDate.of(2024, 3, 14)))
                .matches("[0-9a-f]{32}");
    }

    /// SHA-256 over 73 00000006 rollup, 73 00000002 Q1, 6e 00000001 7, 30 00000000, 5b 00000001 62 00000004 true,
    /// 73 00000008 loopback, reckoned outside of this program.
    @Test
    void a_tag_is_what_it_is_said_to_be() {
        assertThat(AnswerTag.of("rollup").with("Q1", 7, null, List.of(true)).in("loopback"))
                .isEqualTo("c6b2b66029e5713fe84b0e89b50196f9");
    }

    @Test
    void parts_that_read_alike_when_put_together_are_told_apart() {
        assertThat(List.of(
                        tag("ab", "c"),
                        tag("a", "bc"),
                        tag("abc"),
                        tag("abc", ""),
                        tag("abc", null),
                        tag(List.of("a", "b"), "c"),
                        tag(List.of("a"), "b", "c"),
                        tag(List.of("a", "b", "c")),
                        tag("a", "b", "c"),
                        tag(Arrays.asList("a", null), "b", "c"),
                        tag(1, "1"),
                        tag("1", 1),
                        tag("1", "1"),
                        tag(true),
                        tag("true"),
                        tag("null"),
                        tag((Object) null),
                        tag()))
                .doesNotHaveDuplicates();
    }

    @Test
    void another_question_and_another_scope_make_another_tag() {
        assertThat(List.of(
                        AnswerTag.of("rollup").with("DVCQ-Q").in("loopback"),
                        AnswerTag.of("series").with("DVCQ-Q").in("loopback"),
                        AnswerTag.of("rollup").with("DVCQ-Q").in("106"),
                        AnswerTag.of("rollup").with("DVCQ-Q").in("")))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_campaign_is_its_days_its_structure_and_its_figures() {
        LocalDate from = LocalDate.of(2023, 12, 15);
        LocalDate to = LocalDate.of(2024, 3, 14);

        assertThat(List.of(
                        of(new Campaign(1, "F", "2024-Q1", from, to, 5, 9, Campaign.Summing.NONE)),
                        of(new Campaign(1, "F", "2024-Q1", from, to, 6, 9, Campaign.Summing.NONE)),
                        of(new Campaign(1, "F", "2024-Q1", from, to, 5, 10, Campaign.Summing.NONE)),
                        of(new Campaign(1, "F", "2024-Q1", from, to.plusDays(1), 5, 9, Campaign.Summing.NONE)),
                        of(new Campaign(1, "F", "2024-Q1", from.plusDays(1), to, 5, 9, Campaign.Summing.NONE)),
                        of(new Campaign(1, "F", "2024-Q2", from, to, 5, 9, Campaign.Summing.NONE))))
                .doesNotHaveDuplicates();
    }

    private static String of(Campaign campaign) {
        return AnswerTag.of("rollup").with(campaign).in("loopback");
    }

    @Test
    void what_has_no_text_of_its_own_is_no_part() {
        assertThatThrownBy(() -> tag(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
