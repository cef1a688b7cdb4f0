package org.shortlist.cli;

import org.shortlist.resume.Certainty;
import org.shortlist.resume.Span;

/**
 * A value that was read.
 *
 * @param span  where
 * @param label what it is: {@code job 2 employer}
 * @param value as what it was understood
 */
record Finding(Span span, String label, String value, Certainty certainty) {}
