/** In: files. Out: candidates in the store, the store in the index. */
@NullMarked
package org.shortlist.ingest;

import org.jspecify.annotations.NullMarked;
