/**
 * {@link se.frid.catalog.InstrumentCatalog} finds instruments and {@link se.frid.catalog.GuidanceCatalog} what guidance rests
 * on. The data stand as JSON beside this package: {@code instruments/} and {@code guidance/}.
 */
package se.frid.catalog;
