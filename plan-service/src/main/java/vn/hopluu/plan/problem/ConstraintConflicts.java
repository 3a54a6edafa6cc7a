package vn.hopluu.plan.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// The database's own constraints are the last guard behind the rules. Where one of them speaks, a rule was passed by
/// two writers at once, and the later one has to look again.
@Provider
class ConstraintConflicts implements ExceptionMapper<ConstraintViolationException> {

    private static final Logger LOG = Logger.getLogger(ConstraintConflicts.class);

    @Override
    public Response toResponse(ConstraintViolationException violation) {
        LOG.warnf(violation, "constraint %s refused a change", violation.getConstraintName());
        return Problem.of(PlanProblem.CONFLICT, Message.of("plan.constraint-conflicts.conflict"))
                .toResponse();
    }
}
