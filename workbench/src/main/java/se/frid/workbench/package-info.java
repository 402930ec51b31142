/**
 * {@link se.frid.workbench.Main} is the command line; each command is a class of its own, listed in {@code Commands}.
 *
 * <p>Files are read and written here and nowhere else. Text for people stands in {@code messages_sv.properties} and
 * {@code messages_en.properties}; what is written for machines never depends on the language.
 */
package se.frid.workbench;
