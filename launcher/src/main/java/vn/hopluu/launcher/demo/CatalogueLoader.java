package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import vn.hopluu.launcher.LauncherException;

/// Puts calendars, regimes, indicators, units, forms and plans into plan-service. Putting the same again changes
/// nothing; what an earlier build loaded otherwise takes the samples' present wording.
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
        put("Đơn vị (units)", files.units());
        put("Biểu mẫu (forms)", files.forms());
        try (ProgressBar bar = stages.start("Kế hoạch (plans)", files.plans().size())) {
            for (Upload upload : files.plans()) {
                publish(upload);
                bar.step();
            }
        }
    }

    private void put(String label, List<Upload> uploads) {
        try (ProgressBar bar = stages.start(label, uploads.size())) {
            for (Upload upload : uploads) {
                required(stated(upload));
                bar.step();
            }
        }
    }

    private Answer stated(Upload upload) {
        Answer answer = plan.put(upload.path(), upload.body());
        return answer.asksForPrecondition() ? plan.overwrite(upload.path(), upload.body()) : answer;
    }

    private void publish(Upload upload) {
        required(stated(upload));
        required(plan.post(upload.path() + "/publication", JsonNodeFactory.instance.objectNode()));
    }

    private static void required(Answer answer) {
        if (!answer.succeeded()) {
            throw new LauncherException(answer.explained());
        }
    }
}
