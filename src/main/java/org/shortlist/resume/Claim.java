package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * What people say of themselves that is neither work nor learning but decides whether they can take a job.
 *
 * @param text    as written: "Active TS/SCI with polygraph"
 * @param meaning what it stands for; which ids there are, {@link Kind} says
 */
public record Claim(Kind kind, String text, @Nullable Span span, Concept meaning) {

    /** What a claim is about. */
    public enum Kind {
        /**
         * The right to work and what it rests on: {@code citizen-us}, {@code permanent-resident-us}, {@code visa-h-1b},
         * {@code work-permit-de}, {@code sponsorship-needed}; without the country where none is told.
         */
        WORK_PERMIT,
        /** Security clearance: {@code public-trust}, {@code secret}, {@code top-secret}, {@code top-secret-sci}, … */
        CLEARANCE,
        /** {@code yes}, {@code no}. */
        RELOCATION,
        /** {@code yes}, {@code no}, or the share of the time: {@code 50%}. */
        TRAVEL,
        /**
         * When a job can be begun: a length of notice as ISO 8601 ({@code P0D} for at once, {@code P30D}, {@code P3M}) or a date
         * ({@code 2025-09}).
         */
        AVAILABILITY,
        /** {@code driving-licence}, or with its class, {@code driving-licence-b}. */
        DRIVING_LICENCE
    }
}
