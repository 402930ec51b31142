package se.frid.scoring.batch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One run over all rows, split into stretches that tasks take one after the other. */
final class ParallelRun {

    /** Rows of a stretch: many blocks, so that taking one costs nothing. */
    static final int STRETCH = 64 * Block.ROWS;

    private final ScoringPlan plan;
    private final AnswerColumns in;
    private final ScoreColumns out;
    private final BatchMonitor monitor;
    private final int stretches;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private long done;

    ParallelRun(ScoringPlan plan, AnswerColumns in, ScoreColumns out, BatchMonitor monitor) {
        this.plan = plan;
        this.in = in;
        this.out = out;
        this.monitor = monitor;
        this.stretches = (int) ((in.rows() + (long) STRETCH - 1) / STRETCH);
    }

    boolean run(Executor executor, int tasks) throws InterruptedException {
        if (tasks < 1) {
            throw new IllegalArgumentException("at least one task is needed");
        }
        CountDownLatch ended = new CountDownLatch(tasks);
        try {
            for (int i = 0; i < tasks; i++) {
                executor.execute(() -> work(ended));
            }
        } catch (RuntimeException refused) {
            stopped.set(true);
            throw refused;
        }
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            stopped.set(true);
            throw interrupted;
        }
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        } else if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        return !stopped.get();
    }

    private void work(CountDownLatch ended) {
        try {
            work();
        } catch (RuntimeException | Error thrown) {
            failure.compareAndSet(null, thrown);
            stopped.set(true);
        } finally {
            ended.countDown();
        }
    }

    private void work() {
        BatchMonitor watched = new BatchMonitor() {
            @Override
            public boolean isCancelled() {
                return isStopped();
            }
        };
        for (int stretch = next.getAndIncrement(); stretch < stretches; stretch = next.getAndIncrement()) {
            int from = stretch * STRETCH;
            int to = (int) Math.min((long) from + STRETCH, in.rows());
            if (!plan.score(in, out, from, to, watched)) {
                stopped.set(true);
                return;
            }
            report(to - from);
        }
    }

    private boolean isStopped() {
        if (stopped.get()) {
            return true;
        }
        synchronized (this) {
            return monitor.isCancelled();
        }
    }

    private synchronized void report(int rows) {
        done += rows;
        monitor.progress(done);
    }
}
