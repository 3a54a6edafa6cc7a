package vn.hopluu.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.identity.DemoRealm;

class DemoTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
    private static final int WIDTH = 100;

    private final SampleFiles files = Samples.read();
    private final StringWriter printed = new StringWriter();
    private ServicesStub services;

    @BeforeEach
    void start() throws IOException {
        services = new ServicesStub(files);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void everything_is_loaded_in_order_and_found_right() {
        boolean right = demo().run(services.addresses(), WIDTH, TODAY);

        assertThat(right).isTrue();
        assertThat(services.writes)
                .containsSubsequence(
                        "PUT /calendars/VN",
                        "PUT /regimes/DVCQ",
                        "PUT /indicators/TCD01",
                        "PUT /units/14",
                        "PUT /units/14.SNV",
                        "PUT /units/14.VPUB",
                        "PUT /forms/DVCQ-Q/versions/1",
                        "PUT /plans/KH-106-2023",
                        "POST 106 DVCQ-6T 2023-H1 CONSOLIDATED",
                        "POST 14.BTCD DVCQ-Q 2024-Q1",
                        "POST /reports/03412/DVCQ-6T/2023-H1/steps/TN",
                        "POST /reports/03412/DVCQ-6T/2023-H1/approval",
                        "POST /reports/03412/DVCQ-6T/2023-H1/correction",
                        "POST /reports/03421/DVCQ-6T/2023-H1/return",
                        "POST 03421 DVCQ-6T 2023-H1",
                        "POST /models 03390",
                        "POST /models/1/steps OPERATE",
                        "POST /models/1/steps RECOGNISE",
                        "POST /dialogues 14.VPUB",
                        "POST /reorganisations");
        assertThat(printed.toString())
                .contains("Đơn vị 106 (106) · DVCQ-6T · 2023-H1")
                .contains("All " + files.expectations().size() + " expected totals")
                .contains("All 44 figures of the registers")
                // By hand: BTCD 3, TTPVHCC 3, VPUB 3; what is merely told is left out
                .contains("All 9 findings of samples/seed-004.findings.json are right.")
                .contains("All 8 verdicts on targets of samples/targets.json are right.")
                .contains("2023-H1: 19 reports")
                .contains("./hopluu down");
    }

    @Test
    void the_catalogue_and_the_assignments_are_the_administrators_and_the_reports_the_machines() {
        demo().run(services.addresses(), WIDTH, TODAY);

        assertThat(services.callers)
                .contains(
                        "PUT /units Bearer administrator",
                        "PUT /assignments Bearer administrator",
                        "POST /reorganisations Bearer administrator",
                        "POST /reports Bearer machine",
                        "GET /rollups Bearer machine")
                .allMatch(call -> call.endsWith(" Bearer administrator") || call.endsWith(" Bearer machine"));
    }

    @Test
    void whoever_can_sign_in_is_told_with_what_they_do_and_where() {
        demo().signIns(DemoRealm.ofRepository());

        assertThat(printed.toString())
                .contains("the password dung-thu-hopluu")
                .containsPattern("xa\\.nhaplieu +Cán bộ nhập liệu xã Bản Bo +nhập liệu: Xã Bản Bo\\R")
                .containsPattern("tinh\\.lanhdao +Lãnh đạo UBND tỉnh Lai Châu +xem: Tỉnh Lai Châu\\R")
                .contains("./hopluu token --user xa.nhaplieu");
    }

    @Test
    void a_second_run_hands_nothing_in_again() {
        demo().run(services.addresses(), WIDTH, TODAY);
        services.writes.clear();

        boolean right = demo().run(services.addresses(), WIDTH, TODAY);

        assertThat(right).isTrue();
        assertThat(services.writes)
                .allMatch(write -> write.startsWith("PUT ") || write.equals("POST /reorganisations"))
                // The reform has changed the units since: stating them again would undo it.
                .noneMatch(write -> write.startsWith("PUT /units/"));
    }

    @Test
    void a_catalogue_that_comes_late_is_waited_for() {
        services.refusalsBeforeTheCatalogueArrives = 3;

        boolean right = demo().run(services.addresses(), WIDTH, TODAY);

        assertThat(right).isTrue();
    }

    @Test
    void assignments_that_come_late_are_waited_for_by_whoever_writes_and_whoever_reads() {
        services.refusalsBeforeTheAssignmentsArrive = 3;
        services.refusalsOfReadersBeforeTheAssignmentsArrive = 3;

        boolean right = demo().run(services.addresses(), WIDTH, TODAY);

        assertThat(right).isTrue();
    }

    @Test
    void assignments_that_never_come_end_with_the_services_own_words() {
        services.refusalsBeforeTheAssignmentsArrive = Integer.MAX_VALUE;

        assertThatThrownBy(() -> demo().run(services.addresses(), WIDTH, TODAY))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("not yours");
    }

    @Test
    void a_catalogue_that_never_comes_ends_with_the_services_own_words() {
        services.refusalsBeforeTheCatalogueArrives = Integer.MAX_VALUE;

        assertThatThrownBy(() -> demo().run(services.addresses(), WIDTH, TODAY))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("not yet");
    }

    @Test
    void a_wrong_total_is_printed_and_makes_the_demo_fail() {
        services.wrongUnit = "70";

        boolean right = demo().run(services.addresses(), WIDTH, TODAY);

        assertThat(right).isFalse();
        assertThat(printed.toString())
                .contains("70 DVCQ-N 2023-Y submitted  TT01.CBCCVC  total: expected 21, found -21");
    }

    @Test
    void a_wrong_figure_of_a_register_is_printed_and_makes_the_demo_fail() {
        services.wrongUnit = "03405";

        boolean right = demo().run(services.addresses(), WIDTH, TODAY);

        assertThat(right).isFalse();
        assertThat(printed.toString()).contains("models 03405 DVCQ-6T 2023-H1  DVK01: expected 2, found -2");
    }

    @Test
    void a_finding_that_is_missed_is_printed_and_makes_the_demo_fail() {
        services.wrongUnit = "14.BTCD";

        boolean right = demo().run(services.addresses(), WIDTH, TODAY);

        assertThat(right).isFalse();
        assertThat(printed.toString())
                .contains("14.BTCD  not found: DT06-DT02 [DT02, DT06.KN, DT06.KNPA, DT06.TC]")
                .contains("Not as in the 9 findings of samples/seed-004.findings.json:");
    }

    @Test
    void a_wrong_verdict_is_printed_and_makes_the_demo_fail() {
        services.wrongUnit = "KH-LDLD-2023";

        boolean right = demo().run(services.addresses(), WIDTH, TODAY);

        assertThat(right).isFalse();
        assertThat(printed.toString())
                .contains("KH-LDLD-2023 2023-Y S2-T3: expected NOT_REACHED 11/12, found REACHED 11/12");
    }

    @Test
    void a_report_is_followed_up_from_where_an_interrupted_run_left_it() {
        List<SampleMove> moves = files.moves().stream()
                .filter(move -> move.report().unit().equals("03412"))
                .toList();

        assertThat(ReportLoader.alreadyMade(moves, "SUBMITTED", 1)).isZero();
        assertThat(ReportLoader.alreadyMade(moves, "APPROVED", 1)).isEqualTo(2);
        assertThat(ReportLoader.alreadyMade(moves, "CORRECTED", 2)).isEqualTo(3);
    }

    private Demo demo() {
        Stages stages = new Stages(new PrintWriter(printed), false);
        return new Demo(files, stages, Duration.ofMillis(900));
    }
}
