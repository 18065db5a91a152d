package io.juluo.jobs.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TogetherTest {
    @Test
    void resultsStandInTheOrderOfTheWork() {
        CountDownLatch second = new CountDownLatch(1);
        Supplier<String> waits = () -> {
            await(second);
            return "first";
        };
        Supplier<String> frees = () -> {
            second.countDown();
            return "second";
        };

        assertThat(Together.all(List.of(waits, frees, () -> "third"))).containsExactly("first", "second", "third");
        assertThat(Together.all(List.<Supplier<String>>of())).isEmpty();
    }

    @Test
    void nothingRunsAnyMoreWhenAFailureIsThrown() {
        CountDownLatch bothRun = new CountDownLatch(2);
        CountDownLatch failing = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Supplier<String> fails = () -> {
            meet(bothRun);
            failing.countDown();
            throw new IllegalStateException("the disk is full");
        };
        Supplier<String> runsOn = () -> {
            meet(bothRun);
            await(failing);
            ended.set(true);
            return "";
        };

        assertThatThrownBy(() -> Together.all(List.of(fails, runsOn)))
                .hasMessage("the disk is full")
                .hasNoSuppressedExceptions();
        assertThat(ended).isTrue();
    }

    @Test
    void theFirstFailureInOrderBearsTheOthers() {
        CountDownLatch bothRun = new CountDownLatch(2);
        Supplier<String> one = () -> {
            meet(bothRun);
            throw new IllegalStateException("one");
        };
        Supplier<String> two = () -> {
            meet(bothRun);
            throw new IllegalArgumentException("two");
        };

        assertThatThrownBy(() -> Together.all(List.of(one, two)))
                .hasMessage("one")
                .satisfies(e -> assertThat(e.getSuppressed()).singleElement().isInstanceOf(RuntimeException.class));
    }

    @Test
    void aCheckedFailureThatScalaThrowsUndeclaredIsAFailureToo() {
        IOException failure = new IOException("a task failed");
        Supplier<String> fails = () -> TogetherTest.<RuntimeException, String>undeclared(failure);

        assertThatThrownBy(() -> Together.all(List.of(fails)))
                .hasMessage("a task failed")
                .hasCause(failure);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception, T> T undeclared(Exception failure) throws E {
        throw (E) failure;
    }

    @Test
    void whatHasNotBegunIsLeftUndone() {
        AtomicInteger begun = new AtomicInteger();
        List<Supplier<String>> work = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            work.add(() -> {
                begun.incrementAndGet();
                throw new IllegalStateException("failed");
            });
        }

        assertThatThrownBy(() -> Together.all(work)).hasMessage("failed");
        assertThat(begun).hasValueBetween(1, 2);
    }

    private static void meet(CountDownLatch all) {
        all.countDown();
        await(all);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
