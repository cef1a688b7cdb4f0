package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final Admission admission = new Admission("searches", 1);

    @Test
    void whoFindsItFullIsToldToComeBack() throws InterruptedException, ExecutionException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<String> first = threads.submit(() -> admission.admit(() -> {
                inside.countDown();
                await(leave);
                return "done";
            }));
            inside.await();
            assertThatThrownBy(() -> admission.admit(() -> "never")).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.problem().kind()).isEqualTo(Problem.Kind.BUSY));
            leave.countDown();
            assertThat(first.get()).isEqualTo("done");
        }
    }

    @Test
    void aPlaceIsFreeAgainAfterAFailure() throws IOException {
        assertThatThrownBy(() -> admission.admit(() -> {
            throw new IOException("broken");
        })).hasMessage("broken");
        assertThat(admission.<String>admit(() -> "next")).isEqualTo("next");
    }

    @Test
    void noMoreThanAFewWaitForAPlaceHoweverManyCome() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        AtomicInteger longest = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> admission.admit(() -> {
                inside.countDown();
                await(leave);
                return "done";
            }));
            inside.await();
            List<Future<Boolean>> comers = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                comers.add(threads.submit(() -> {
                    longest.accumulateAndGet(admission.waiting(), Math::max);
                    return isRefused();
                }));
            }
            long refused = 0;
            for (Future<Boolean> comer : comers) {
                refused += comer.get() ? 1 : 0;
            }
            int running = admission.running();
            // Before anything is asserted: a failure must not wait for the one inside.
            leave.countDown();
            assertThat(refused).isEqualTo(2_000).isEqualTo(admission.refused());
            assertThat(running).isEqualTo(1);
            // Sixteen, and those who looked at the same instant.
            assertThat(longest.get()).isLessThan(64);
        }
        assertThat(admission.running()).isZero();
    }

    private boolean isRefused() throws IOException {
        try {
            admission.admit(() -> "never");
            return false;
        } catch (Refusal refusal) {
            return refusal.problem().kind() == Problem.Kind.BUSY;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
