package se.frid.scoring;

import java.util.Collection;

/** Places of items in their instrument, as bits: what two of them share is told without looking through them. */
final class Places {

    private final long[] bits;

    /** None yet, of an instrument with so many items. */
    Places(int items) {
        bits = new long[(items + Long.SIZE - 1) / Long.SIZE];
    }

    static Places of(int size, Collection<ItemKey> items) {
        Places places = new Places(size);
        for (ItemKey item : items) {
            places.add(item.place());
        }
        return places;
    }

    void add(int place) {
        bits[place / Long.SIZE] |= 1L << place;
    }

    boolean has(int place) {
        return (bits[place / Long.SIZE] & 1L << place) != 0;
    }

    /** Whether a place is in both. */
    boolean meets(Places other) {
        for (int i = 0; i < bits.length; i++) {
            if ((bits[i] & other.bits[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** How many places are in both. */
    int shared(Places other) {
        int shared = 0;
        for (int i = 0; i < bits.length; i++) {
            shared += Long.bitCount(bits[i] & other.bits[i]);
        }
        return shared;
    }
}
