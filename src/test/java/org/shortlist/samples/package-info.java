/** The sample résumés of {@code src/samples}: whether each is read right, and found by what {@code src/SAMPLES.md} says to try. */
@NullMarked
package org.shortlist.samples;

import org.jspecify.annotations.NullMarked;
