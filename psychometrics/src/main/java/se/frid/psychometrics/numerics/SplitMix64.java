package se.frid.psychometrics.numerics;

/**
 * A small random generator whose stream depends on its seed alone, on every machine and in every thread.
 *
 * <p>SplitMix64: Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators", OOPSLA, with the mixing constants
 * of Stafford's variant 13. Not thread-safe: give each replicate its own by {@link #of(long, long)}.
 */
public final class SplitMix64 {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private SplitMix64(long state) {
        this.state = state;
    }

    /** The stream of a seed. */
    public static SplitMix64 of(long seed) {
        return new SplitMix64(seed);
    }

    /** The stream of one replicate: independent of how many others there are and of the order in which they run. */
    public static SplitMix64 of(long seed, long replicate) {
        return new SplitMix64(mix(mix(seed + GOLDEN) + GOLDEN * (replicate + 1)));
    }

    private static long mix(long z) {
        long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }

    /** The next 64 bits. */
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** A number in [0, 1) with 53 bits. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 below {@code bound}, without bias (Lemire 2019, ACM TOMACS 29(1):3). */
    public int nextInt(int bound) {
        long product = (nextLong() >>> 32) * bound;
        long low = product & 0xFFFFFFFFL;
        if (low < bound) {
            long least = (0x100000000L - bound) % bound;
            while (low < least) {
                product = (nextLong() >>> 32) * bound;
                low = product & 0xFFFFFFFFL;
            }
        }
        return (int) (product >>> 32);
    }

    /** A standard normal number, by inversion. */
    public double nextNormal() {
        return Normal.quantile((nextLong() >>> 12) * 0x1.0p-52 + 0x1.0p-53);
    }
}
