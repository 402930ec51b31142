/** {@link se.frid.examples.quickstart.QuickStart} assesses a case through the Java API, as a case system would. */
@org.jspecify.annotations.NullMarked
package se.frid.examples.quickstart;
