package se.frid.workbench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work on many threads whose results come in the order of the input; never more in memory than a few pieces a thread. */
final class InOrder {

    private static final int PIECES_PER_THREAD = 2;

    private InOrder() {}

    /** Where pieces of work come from. */
    interface Source<I> {
        /** The next piece; absent at the end. */
        @Nullable
        I next() throws IOException;
    }

    /** Where results go. */
    interface Sink<O> {
        void accept(O result) throws IOException;
    }

    static <I, O> void run(int threads, Source<I> source, Function<I, O> work, Sink<O> sink) throws IOException {
        if (threads == 1) {
            for (I piece = source.next(); piece != null; piece = source.next()) {
                sink.accept(work.apply(piece));
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<O>> waiting = new ArrayDeque<>();
            for (I piece = source.next(); piece != null; piece = source.next()) {
                I todo = piece;
                waiting.add(pool.submit(() -> work.apply(todo)));
                if (waiting.size() >= threads * PIECES_PER_THREAD) {
                    sink.accept(result(waiting.remove()));
                }
            }
            while (!waiting.isEmpty()) {
                sink.accept(result(waiting.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <O> O result(Future<O> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
