package se.frid.json;

/** Segments of JSON Pointers (RFC 6901). */
public final class Pointers {

    private Pointers() {}

    /** A field name as a segment, with its slash. */
    public static String segment(String name) {
        return "/" + RecordReader.escape(name);
    }
}
