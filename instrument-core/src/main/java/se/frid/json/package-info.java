/**
 * {@link se.frid.json.Json} reads and writes the JSON form of every record of the model; start there.
 *
 * <p>Reading is strict and reports all problems at once as {@link se.frid.json.Problem}s; {@link se.frid.json.Limits} bound
 * what is read. Jackson parses and prints; its types stay inside this package.
 */
package se.frid.json;
