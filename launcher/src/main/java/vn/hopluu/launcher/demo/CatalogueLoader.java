package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import vn.hopluu.launcher.LauncherException;

/// Puts calendars, regimes, indicators, units, forms, assignments and plans into plan-service. Putting
/// the same again changes nothing; what an earlier build loaded otherwise takes the samples' present
/// wording.
final class CatalogueLoader {

    private final Api plan;
    private final Stages stages;

    CatalogueLoader(Api plan, Stages stages) {
        this.plan = plan;
        this.stages = stages;
    }

    /// @throws LauncherException if plan-service refuses something
    void load(SampleFiles files) {
        put("Lịch làm việc (calendars)", files.calendars());
        put("Chế độ báo cáo (regimes)", files.regimes());
        put("Chỉ tiêu (indicators)", files.indicators());
        if (files.reorganisations().stream().noneMatch(this::isApplied)) {
            put("Đơn vị (units)", files.units());
        }
        put("Biểu mẫu (forms)", files.forms());
        put("Biểu gốc (home forms)", files.homes());
        put("Phân công (assignments)", files.assignments());
        try (ProgressBar bar = stages.start("Kế hoạch (plans)", files.plans().size())) {
            for (PutRequest upload : files.plans()) {
                publish(upload);
                bar.step();
            }
        }
    }

    /// Applies the reorganisations. The same one again changes nothing.
    ///
    /// @throws LauncherException if plan-service refuses one
    void reorganise(SampleFiles files) {
        try (ProgressBar bar = stages.start(
                "Sắp xếp đơn vị (reorganisations)", files.reorganisations().size())) {
            for (PutRequest upload : files.reorganisations()) {
                required(plan.post(upload.path(), upload.body()));
                bar.step();
            }
        }
    }

    /// Where one is applied, units are no longer what their files say: stating them again would undo it.
    private boolean isApplied(PutRequest reorganisation) {
        String code = reorganisation.body().path("code").asText();
        return plan.get(reorganisation.path() + "/" + code).succeeded();
    }

    private void put(String label, List<PutRequest> uploads) {
        try (ProgressBar bar = stages.start(label, uploads.size())) {
            for (PutRequest upload : uploads) {
                required(stated(upload));
                bar.step();
            }
        }
    }

    private ApiResponse stated(PutRequest upload) {
        ApiResponse answer = plan.put(upload.path(), upload.body());
        return answer.asksForPrecondition() ? plan.overwrite(upload.path(), upload.body()) : answer;
    }

    private void publish(PutRequest upload) {
        ApiResponse answer = stated(upload);
        if (answer.isProblem("plan-published")) {
            throw new LauncherException(answer.explained() + System.lineSeparator()
                    + "An earlier build loaded other samples here, and a published plan is fixed. To load these, start"
                    + " on empty data: ./hopluu down, then delete the folder .hopluu.");
        }
        required(answer);
        required(plan.post(upload.path() + "/publication", JsonNodeFactory.instance.objectNode()));
    }

    private static void required(ApiResponse answer) {
        if (!answer.succeeded()) {
            throw new LauncherException(answer.explained());
        }
    }
}
