package vn.hopluu.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.RegimeChanged;

class ReviewTest {

    private static final Instant NOW = Instant.parse("2024-03-01T01:00:00Z");
    private static final RegimeChanged.Step CHECK = new RegimeChanged.Step("KT", "Kiểm tra", Role.REVIEW, false);
    private static final RegimeChanged.Step SIGN = new RegimeChanged.Step("KD", "Ký duyệt", Role.APPROVAL, false);
    private static final RegimeChanged.Step OWNERS = new RegimeChanged.Step("TT", "Chủ mục nhận", Role.APPRAISAL, true);
    private static final RegimeChanged.Step COLLECT =
            new RegimeChanged.Step("TN", "Sở Nội vụ tiếp nhận", Role.CONSOLIDATION, false);
    private static final Review REVIEW = review(false, section("I", null), section("II", "TTH"), section("III", "PTP"));

    @Test
    void a_regime_without_review_asks_for_nothing() {
        Review none = Review.of(null, List.of(section("II", "TTH")));

        assertThat(none.open(Phase.DRAFT, TakenSteps.NONE)).isEmpty();
        assertThat(none.open(Phase.HANDED_IN, TakenSteps.NONE)).isEmpty();
        assertThat(none.oneMayStandForAll()).isTrue();
    }

    @Test
    void a_step_by_sections_is_one_for_each_section_that_has_an_owner() {
        assertThat(REVIEW.open(Phase.HANDED_IN, TakenSteps.NONE))
                .extracting(RequiredStep::toString)
                .containsExactly("TT/II", "TT/III", "TN");
    }

    @Test
    void a_form_whose_sections_have_no_owner_leaves_nothing_of_a_step_by_sections() {
        assertThat(review(false, section("I", null)).open(Phase.HANDED_IN, TakenSteps.NONE))
                .extracting(RequiredStep::toString)
                .containsExactly("TN");
    }

    @Test
    void before_a_step_come_the_steps_of_its_own_phase_only() {
        assertThat(REVIEW.openBefore(step("KD"), TakenSteps.NONE))
                .extracting(RequiredStep::toString)
                .containsExactly("KT");
        assertThat(REVIEW.openBefore(step("TT"), TakenSteps.NONE)).isEmpty();
        assertThat(REVIEW.openBefore(step("TN"), TakenSteps.NONE.with(mark("TT", "III", "an"))))
                .extracting(RequiredStep::toString)
                .containsExactly("TT/II");
    }

    @Test
    void what_rests_on_a_step_are_those_after_it_in_its_phase() {
        assertThat(REVIEW.resting(step("KT"), new RequiredStep("KT", null)))
                .extracting(RequiredStep::toString)
                .containsExactly("KT", "KD");
        assertThat(REVIEW.resting(step("TT"), new RequiredStep("TT", "II")))
                .extracting(RequiredStep::toString)
                .containsExactly("TT/II", "TN");
    }

    @Test
    void whoever_hands_in_without_a_draft_stands_for_the_steps_on_it() {
        TakenSteps marks = REVIEW.standIn("an", NOW, TakenSteps.NONE.with(mark("TN", null, "binh")));

        assertThat(marks.taken()).containsExactly(mark("KT", null, "an"), mark("KD", null, "an"));
        assertThat(marks.editors()).containsExactly("an");
    }

    @Test
    void four_eyes_forbid_to_stand_for_all_only_where_there_is_a_step_to_stand_for() {
        assertThat(review(true).oneMayStandForAll()).isFalse();
        assertThat(Review.of(new RegimeChanged.Review(true, List.of(COLLECT)), List.of())
                        .oneMayStandForAll())
                .isTrue();
    }

    @Test
    void an_edit_opens_every_step_again_and_remembers_who_made_it() {
        TakenSteps marks = TakenSteps.NONE
                .editedBy("an")
                .with(mark("KT", null, "binh"))
                .editedBy("chi")
                .editedBy("an");

        assertThat(marks.taken()).isEmpty();
        assertThat(marks.editors()).containsExactly("an", "chi");
        assertThat(marks.involve("binh")).isFalse();
        assertThat(marks.involve("chi")).isTrue();
        assertThat(marks.cleared().editors()).containsExactly("an", "chi");
    }

    private static Review review(boolean fourEyes, FormChanged.Section... sections) {
        return Review.of(new RegimeChanged.Review(fourEyes, List.of(CHECK, SIGN, OWNERS, COLLECT)), List.of(sections));
    }

    private static FormChanged.Section section(String code, @Nullable String owner) {
        return new FormChanged.Section(code, "Mục " + code, owner, List.of());
    }

    private static Review.Step step(String code) {
        return REVIEW.step(code).orElseThrow();
    }

    private static TakenStep mark(String step, @Nullable String section, String by) {
        return new TakenStep(step, section, by, NOW);
    }
}
