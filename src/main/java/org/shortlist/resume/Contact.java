package org.shortlist.resume;

import java.util.List;

/** How a person can be reached. Links are web addresses as written; they are never followed. */
public record Contact(List<Mention> emails, List<Phone> phones, List<Mention> links) {

    public static final Contact NONE = new Contact(List.of(), List.of(), List.of());

    public Contact {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        links = List.copyOf(links);
    }
}
