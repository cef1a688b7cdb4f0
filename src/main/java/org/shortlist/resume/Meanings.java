package org.shortlist.resume;

import java.util.Locale;

/** Says what words stand for that a person, not a parser, put into a résumé. */
public interface Meanings {

    Title title(Mention written);

    Employer employer(Mention written);

    Place place(Mention written);

    Phone phone(Mention written);

    Skill skill(Mention written);

    School school(Mention written);

    Degree degree(Mention written);

    /** Where no vocabulary is at hand: everything stands for its own words. */
    Meanings AS_WRITTEN = new Meanings() {
        @Override
        public Title title(Mention written) {
            return new Title(written.text(), written.span(), itself(written), null, null);
        }

        @Override
        public Employer employer(Mention written) {
            return new Employer(written.text(), written.span(), itself(written), null, null);
        }

        @Override
        public Place place(Mention written) {
            return new Place(written.text(), written.span(), itself(written), null, null, null, null);
        }

        @Override
        public Phone phone(Mention written) {
            return new Phone(written.text(), written.span(), written.text().replaceAll("[^0-9+]", ""));
        }

        @Override
        public Skill skill(Mention written) {
            return new Skill(written.text(), written.span(), itself(written), null, null);
        }

        @Override
        public School school(Mention written) {
            return new School(written.text(), written.span(), itself(written));
        }

        @Override
        public Degree degree(Mention written) {
            return new Degree(written.text(), written.span(), null);
        }

        private static Concept itself(Mention written) {
            return new Concept(written.text().toLowerCase(Locale.ROOT), written.text());
        }
    };
}
