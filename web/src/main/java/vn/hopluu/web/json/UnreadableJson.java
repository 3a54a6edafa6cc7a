package vn.hopluu.web.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/// Answers a body that is not what the contract names. The framework maps some kinds of failure itself, and the most
/// special mapper wins, so each of those kinds needs one of ours.
public final class UnreadableJson {

    /// Before the framework's own.
    private static final int FIRST = 100;

    private UnreadableJson() {}

    @Provider
    @Priority(FIRST)
    public static final class Any extends ExceptionMapperBase<JsonProcessingException> {
        @Override
        protected HttpProblem toProblem(JsonProcessingException e) {
            return JsonProblem.of(e);
        }
    }

    @Provider
    @Priority(FIRST)
    public static final class Mismatched extends ExceptionMapperBase<MismatchedInputException> {
        @Override
        protected HttpProblem toProblem(MismatchedInputException e) {
            return JsonProblem.of(e);
        }
    }

    @Provider
    @Priority(FIRST)
    public static final class Format extends ExceptionMapperBase<InvalidFormatException> {
        @Override
        protected HttpProblem toProblem(InvalidFormatException e) {
            return JsonProblem.of(e);
        }
    }

    @Provider
    @Priority(FIRST)
    public static final class UnknownField extends ExceptionMapperBase<UnrecognizedPropertyException> {
        @Override
        protected HttpProblem toProblem(UnrecognizedPropertyException e) {
            return JsonProblem.of(e);
        }
    }
}
