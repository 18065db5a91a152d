package io.juluo.jobs.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does several things of the driver at the same time that do not depend on each other. Small tables keep a machine's
 * cores busy only together: most of the time of one goes into planning, single tasks and waiting for the disk.
 */
public final class Together {
    /** Enough to fill the gaps; each may hold a map's picture or a table's plan in memory. */
    private static final int THREADS = 2;

    private final AtomicBoolean stopped = new AtomicBoolean();

    private Together() {}

    /**
     * Does all of it. When this returns or throws, nothing of it runs any more, so that what a failure leaves half done
     * can be set right without more coming after. What has not begun when something fails is left undone.
     *
     * @return the results, in the order of the work; where some fail, the first failure in that order is thrown, with
     *     the others as suppressed ones
     */
    public static <T> List<T> all(List<? extends Supplier<T>> work) {
        return new Together().run(work);
    }

    private <T> List<T> run(List<? extends Supplier<T>> work) {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<T>> begun = new ArrayList<>();
        for (Supplier<T> one : work) {
            begun.add(pool.submit(() -> unlessStopped(one)));
        }
        pool.shutdown();
        awaitEnd(pool);
        return results(begun);
    }

    private <T> T unlessStopped(Supplier<T> one) {
        if (stopped.get()) {
            throw new CancellationException("not begun, for the work beside it was stopped");
        }
        boolean done = false;
        try {
            T result = one.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                stopped.set(true);
            }
        }
    }

    /** An interruption begins nothing new; what runs is waited for all the same. */
    private void awaitEnd(ExecutorService pool) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
                stopped.set(true);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> List<T> results(List<Future<T>> ended) {
        List<T> results = new ArrayList<>();
        Throwable first = null;
        for (Future<T> one : ended) {
            try {
                results.add(one.get());
            } catch (ExecutionException e) {
                first = worse(first, e.getCause());
            } catch (InterruptedException e) {
                throw new IllegalStateException("what has ended is not waited for", e);
            }
        }
        if (first instanceof Error error) {
            throw error;
        } else if (first instanceof RuntimeException failure) {
            throw failure;
        } else if (first != null) { // Scala's code throws checked exceptions undeclared, and Spark's failures are such
            throw new IllegalStateException(first.getMessage(), first);
        }
        return results;
    }

    /** A failure comes before what was left undone because of it. */
    private static @Nullable Throwable worse(@Nullable Throwable first, @Nullable Throwable next) {
        if (next == null || (next instanceof CancellationException && first != null)) {
            return first;
        }
        if (first == null || first instanceof CancellationException) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }
}
