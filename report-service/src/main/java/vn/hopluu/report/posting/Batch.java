package vn.hopluu.report.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.repeat.Fingerprint;
import vn.hopluu.report.repeat.IdempotencyKey;
import vn.hopluu.report.repeat.IdempotencyRecord;
import vn.hopluu.report.report.Caller;
import vn.hopluu.report.report.Channel;
import vn.hopluu.web.body.BodyTooLarge;
import vn.hopluu.web.body.BodyTooSlow;
import vn.hopluu.web.json.Body;
import vn.hopluu.web.json.JsonProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Reads a batch line by line and posts it chunk by chunk, holding one chunk at a time.
@ApplicationScoped
class Batch {

    static final int CHUNK_LINES = 100;
    static final int CHUNK_BYTES = 4 << 20;
    static final int MOST_LINES = 20_000;
    static final int LONGEST_LINE = 1 << 20;

    private final Posting posting;
    private final BatchChunk chunks;
    private final Caller caller;
    private final ObjectMapper json;

    Batch(Posting posting, BatchChunk chunks, Caller caller, ObjectMapper json) {
        this.posting = posting;
        this.chunks = chunks;
        this.caller = caller;
        this.json = json;
    }

    /// A result per line, in order, as NDJSON. What was stored before the stream broke or went over its bound stays
    /// stored and is in the answer; the last result says where reading stopped.
    ///
    /// @param key the batch's own key: with it, a repeat of the whole batch meets the answers of its lines
    byte[] post(InputStream body, @Nullable String key) throws IOException {
        String batch = key == null ? UUID.randomUUID().toString() : key;
        BatchResults results = new BatchResults(json);
        NdjsonLines lines = new NdjsonLines(body, LONGEST_LINE);
        Chunk chunk = new Chunk(results);
        int number = 0;
        try {
            for (Optional<NdjsonLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                number = line.get().number();
                if (number > MOST_LINES) {
                    chunk.refuse(number, tooMuch(Message.of("report.batch.lines", MOST_LINES)));
                    // Who still sends the rest would not read the answer
                    body.transferTo(OutputStream.nullOutputStream());
                    break;
                }
                take(line.get(), batch, chunk);
            }
        } catch (BodyTooLarge e) {
            if (number <= MOST_LINES) {
                chunk.refuse(number + 1, tooMuch(Message.of("report.batch.bytes", e.limit())));
            }
        } catch (BodyTooSlow e) {
            if (number <= MOST_LINES) {
                chunk.refuse(number + 1, tooMuch(Message.of("report.batch.too-slow")));
            }
        } catch (IOException brokenOff) {
            // Nobody reads the answer; what was stored is found again under its keys
            chunk.refuse(number + 1, tooMuch(Message.of("report.batch.broken-off")));
        }
        chunk.flush();
        return results.ndjson();
    }

    private void take(NdjsonLines.Line line, String batch, Chunk chunk) {
        if (line.tooLong()) {
            chunk.refuse(
                    line.number(),
                    Problem.of(WebProblem.TOO_LARGE, Message.of("report.batch.too-large", LONGEST_LINE)));
            return;
        }
        try {
            ReportBody body = Body.present(json.readValue(line.bytes(), ReportBody.class));
            String key = body.idempotencyKey() == null
                    ? "batch:" + batch + ":" + line.number()
                    : IdempotencyKey.of(body.idempotencyKey());
            chunk.add(
                    new BatchLine(
                            line.number(),
                            new Submission(
                                    new IdempotencyRecord.Key(caller.name(), key),
                                    Fingerprint.of(json, body),
                                    posting.check(body, caller.now(Channel.BATCH)))),
                    line.bytes().length);
        } catch (JsonProcessingException e) {
            chunk.refuse(line.number(), JsonProblem.of(e));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory do not fail to be read", e);
        } catch (HttpProblem e) {
            chunk.refuse(line.number(), e);
        }
    }

    private static HttpProblem tooMuch(Message what) {
        return Problem.of(ReportProblem.BATCH_CUT, Message.of("report.batch.batch-cut", what));
    }

    /// The lines of the next transaction. What was refused in reading waits among them, so that results keep
    /// the order.
    private final class Chunk {

        private final BatchResults results;
        private final BatchPatience patience = new BatchPatience();
        private final List<BatchLine> readable = new ArrayList<>();
        private final List<LineResult> refused = new ArrayList<>();
        private int bytes;

        Chunk(BatchResults results) {
            this.results = results;
        }

        void add(BatchLine line, int size) {
            readable.add(line);
            bytes += size;
            flushWhereFull();
        }

        void refuse(int line, HttpProblem problem) {
            refused.add(chunks.refused(line, problem));
            flushWhereFull();
        }

        private void flushWhereFull() {
            if (readable.size() + refused.size() >= CHUNK_LINES || bytes >= CHUNK_BYTES) {
                flush();
            }
        }

        void flush() {
            List<LineResult> all = new ArrayList<>(refused);
            if (!readable.isEmpty()) {
                all.addAll(chunks.post(readable, patience));
            }
            all.sort((one, other) -> Integer.compare(one.line(), other.line()));
            all.forEach(results::add);
            readable.clear();
            refused.clear();
            bytes = 0;
        }
    }
}
