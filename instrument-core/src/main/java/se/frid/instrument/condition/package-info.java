/**
 * {@link se.frid.instrument.condition.Condition} is the one algebra of conditions, three-valued everywhere; learnt once for
 * show-if, criteria, emissions, risk policies and guidance rules.
 */
package se.frid.instrument.condition;
