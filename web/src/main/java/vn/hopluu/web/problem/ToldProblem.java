package vn.hopluu.web.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import vn.hopluu.web.language.Message;

/// A problem that is put into words where it is answered: it may be found on another thread than that of its request,
/// and for several requests at once.
final class ToldProblem extends HttpProblem {

    private static final long serialVersionUID = 1L;

    private final transient Message title;
    private final transient Message detail;

    ToldProblem(Builder problem, Message title, Message detail) {
        super(problem);
        this.title = title;
        this.detail = detail;
    }

    @Override
    public String getTitle() {
        return title.text();
    }

    @Override
    public String getDetail() {
        return detail.text();
    }
}
