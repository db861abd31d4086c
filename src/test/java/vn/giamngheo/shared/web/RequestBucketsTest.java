package vn.giamngheo.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestBucketsTest {

    @Test
    void countsEachAddressByItself() {
        var buckets = new RequestBuckets(2, 100);

        assertThat(buckets.take("192.0.2.1").isConsumed()).isTrue();
        assertThat(buckets.take("192.0.2.1").isConsumed()).isTrue();
        assertThat(buckets.take("192.0.2.1").isConsumed()).isFalse();
        assertThat(buckets.take("192.0.2.2").isConsumed()).isTrue();
    }

    @Test
    void countsTheNetworkOfAnIpv6Line() {
        var buckets = new RequestBuckets(1, 100);

        assertThat(buckets.take("2001:db8:1:2::1").isConsumed()).isTrue();
        assertThat(buckets.take("2001:db8:1:2:ffff::9").isConsumed()).isFalse();
        assertThat(buckets.take("2001:db8:1:3::1").isConsumed()).isTrue();
        assertThat(buckets.take("no:address:at:all").isConsumed()).isTrue();
    }

    @Test
    void forgetsTheQuietestAddressSoThatMemoryDoesNotGrow() {
        var buckets = new RequestBuckets(1, 50);
        buckets.take("192.0.2.1");

        IntStream.range(0, 1000)
                .forEach(
                        i -> {
                            buckets.take("198.51.%d.%d".formatted(i / 250, i % 250));
                            buckets.take("192.0.2.1");
                        });

        assertThat(buckets.remembered()).isEqualTo(50);
        assertThat(buckets.take("192.0.2.1").isConsumed()).as("busy, so remembered").isFalse();
    }
}
