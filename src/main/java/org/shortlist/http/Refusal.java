package org.shortlist.http;

/** Ends the handling of a request with a problem; also what a wrong parameter of a search throws at the command line. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    static Refusal of(Problem.Kind kind, String detail) {
        return new Refusal(Problem.of(kind, detail));
    }

    Problem problem() {
        return problem;
    }
}
