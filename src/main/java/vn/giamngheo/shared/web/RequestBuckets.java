package vn.giamngheo.shared.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many requests each address may still make. Only so many addresses are remembered, those that
 * were quiet the longest are forgotten first: whoever comes from many addresses fills no memory.
 * The owner of a line has a whole /64 of IPv6, so that is what is counted.
 */
final class RequestBuckets {

    private static final int BYTES_OF_A_NETWORK = 8;

    private final int perMinute;
    private final Map<String, Bucket> byAddress;

    RequestBuckets(int perMinute, int mostAddresses) {
        this.perMinute = perMinute;
        this.byAddress =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                        return size() > mostAddresses;
                    }
                };
    }

    ConsumptionProbe take(String address) {
        return bucket(network(address)).tryConsumeAndReturnRemaining(1);
    }

    int remembered() {
        synchronized (byAddress) {
            return byAddress.size();
        }
    }

    private Bucket bucket(String network) {
        synchronized (byAddress) {
            return byAddress.computeIfAbsent(network, each -> full());
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(perMinute)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    /** The address is a literal, so nothing is looked up. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), BYTES_OF_A_NETWORK))
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
