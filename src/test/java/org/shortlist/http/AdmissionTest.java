package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final Admission admission = new Admission(1);

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

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
