package org.shortlist.parser;

import org.shortlist.resume.Degree;
import org.shortlist.resume.Employer;
import org.shortlist.resume.Meanings;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Phone;
import org.shortlist.resume.Place;
import org.shortlist.resume.School;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Title;

/** What words stand for in the vocabulary, as it is said of those that are read. */
final class VocabularyMeanings implements Meanings {

    private final Concepts concepts;
    private final PhoneReader phones;

    VocabularyMeanings(Concepts concepts, PhoneReader phones) {
        this.concepts = concepts;
        this.phones = phones;
    }

    @Override
    public Title title(Mention written) {
        return concepts.title(written);
    }

    @Override
    public Employer employer(Mention written) {
        return concepts.employer(written);
    }

    @Override
    public Place place(Mention written) {
        return concepts.place(written);
    }

    @Override
    public Phone phone(Mention written) {
        return phones.number(written.text())
                .map(number -> new Phone(written.text(), written.span(), number))
                .orElseGet(() -> AS_WRITTEN.phone(written));
    }

    @Override
    public Skill skill(Mention written) {
        return concepts.skill(written, null);
    }

    @Override
    public School school(Mention written) {
        return concepts.school(written);
    }

    @Override
    public Degree degree(Mention written) {
        return concepts.degree(written);
    }
}
