package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonColumnTest {

    private static final int FACETS = 3;
    private static final int VALUES = 400;

    private final Random random = new Random(7);
    private final List<List<Integer>> people = new ArrayList<>();
    private final byte[] facets = new byte[VALUES];
    private final boolean[] wanted = {true, false, true};

    private PersonColumn column(int persons, int biggest) {
        FlatColumn.Builder all = new FlatColumn.Builder(persons);
        for (int i = 0; i < VALUES; i++) {
            facets[i] = (byte) (i % FACETS);
        }
        for (int person = 0; person < persons; person++) {
            List<Integer> values = random.ints(8, 0, VALUES)
                    .map(value -> Math.min(value, random.nextInt(VALUES)) * (biggest - 1) / (VALUES - 1))
                    .distinct()
                    .boxed()
                    .toList();
            values.forEach(all::add);
            all.endRow();
            people.add(values);
        }
        return PersonColumn.of(all.column(), biggest);
    }

    private static FixedBitSet some(int persons, double share, Random random) {
        FixedBitSet some = new FixedBitSet(persons);
        random.ints(0, persons).limit((long) (persons * share)).forEach(some::set);
        return some;
    }

    private int[] counted(FixedBitSet some, int values) {
        int[] counts = new int[values];
        for (int person = 0; person < people.size(); person++) {
            for (int value : some.get(person) ? people.get(person) : List.<Integer>of()) {
                counts[value]++;
            }
        }
        return counts;
    }

    private static int[] only(int[] counts, byte[] facets, boolean[] wanted) {
        int[] only = counts.clone();
        for (int i = 0; i < only.length; i++) {
            only[i] = wanted[facets[i]] ? only[i] : 0;
        }
        return only;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 3000})
    void countsFewAndManyAsLookingAtEachPersonDoes(int persons) {
        PersonColumn column = column(persons, VALUES);
        for (double share : new double[]{0, 0.001, 0.01, 0.1, 0.5, 3}) {
            FixedBitSet some = some(persons, share, random);
            int[] counts = new int[VALUES];
            column.count(some, some.cardinality(), facets, wanted, counts);
            assertThat(only(counts, facets, wanted)).isEqualTo(only(counted(some, VALUES), facets, wanted));
            int[] ofOne = new int[VALUES];
            column.count(some, 1, facets, ofOne);
            assertThat(ofOne).isEqualTo(only(counted(some, VALUES), facets, new boolean[]{false, true, false}));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {VALUES, 100_000})
    void knowsWhoHasACommonValue(int biggest) {
        PersonColumn column = column(3000, biggest);
        int common = 0;
        for (int value = 0; value < biggest; value++) {
            FixedBitSet known = column.having(value);
            if (known != null) {
                common++;
                assertThat(known).isEqualTo(having(value));
            }
        }
        assertThat(common).isBetween(1, VALUES - 1);
    }

    private FixedBitSet having(int value) {
        FixedBitSet having = new FixedBitSet(people.size());
        for (int person = 0; person < people.size(); person++) {
            if (people.get(person).contains(value)) {
                having.set(person);
            }
        }
        return having;
    }
}
