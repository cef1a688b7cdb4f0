/**
 * Nothing calls out to the network: while the tests run, names are not looked up and nothing connects to another machine, and a test
 * class during which something tried fails. {@link org.shortlist.offline.Offline} says how.
 */
@NullMarked
package org.shortlist.offline;

import org.jspecify.annotations.NullMarked;
