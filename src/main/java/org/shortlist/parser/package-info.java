/** x */
@NullMarked
package org.shortlist.parser;

import org.jspecify.annotations.NullMarked;
