package org.shortlist.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.shortlist.evidence.Evidence;
import org.shortlist.evidence.RankingProfile;
import org.shortlist.evidence.Reasons;
import org.shortlist.query.Clause;
import org.shortlist.query.Expression;

/**
 * How well somebody answers a question: for each clause, what of the person answers it, as {@link RankingProfile} weighs it, saturated as
 * in BM25, times how rare it is to have it at all.
 *
 * <pre>
 *   tf = Σ worth of what answers the clause
 *   points = weight of the clause · ln(1 + (N − n + ½) / (n + ½)) · tf / (tf + k1)
 * </pre>
 *
 * n counts those of the N people whom the clause's sieve lets through: a number of the whole index, which no shard and no copy of one has
 * to itself, so that a cluster ranks as a single machine does. A synonym's worth is taken as often as the profile says.
 */
final class Score {

    private final List<Clause> clauses;
    private final double[] rarities;
    private final RankingProfile profile;
    private final Evidence evidence;

    private Score(List<Clause> clauses, double[] rarities, RankingProfile profile, Evidence evidence) {
        this.clauses = clauses;
        this.rarities = rarities;
        this.profile = profile;
        this.evidence = evidence;
    }

    static Score of(Expression query, Snapshot snapshot, RankingProfile profile, Evidence evidence)
            throws IOException {
        List<Clause> clauses = Clause.of(query);
        List<Sieve> sieves = new ArrayList<>();
        for (Clause clause : clauses) {
            Expression ranked = clause.expression() instanceof Expression.Nice(Expression nice)
                    ? nice
                    : clause.expression();
            sieves.add(Translation.of(ranked, snapshot.asOf()));
        }
        sieves.add(Sieve.EVERYONE);
        long[] having = snapshot.counts(sieves);
        double[] rarities = new double[clauses.size()];
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = Math.log(1 + (having[clauses.size()] - having[i] + 0.5) / (having[i] + 0.5));
        }
        return new Score(clauses, rarities, profile, evidence);
    }

    double of(Person person) throws IOException {
        double sum = 0;
        for (int clause = 0; clause < rarities.length; clause++) {
            sum += points(clause, person);
        }
        return sum;
    }

    Reasons.Worth worth(Person person) {
        return clause -> points(clause, person);
    }

    private double points(int clause, Person person) throws IOException {
        List<Evidence.Found> found = evidence.of(clauses.get(clause).expression(), person.hit());
        double worth = found == null
                ? 0
                : found.stream()
                        .mapToDouble(one -> one.via() == null ? one.worth() : one.worth() * profile.synonym())
                        .sum();
        return clauses.get(clause).times() * rarities[clause] * worth / (worth + profile.k1());
    }
}
