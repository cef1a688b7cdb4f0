package org.shortlist.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Claim;
import org.shortlist.resume.Contact;
import org.shortlist.resume.Education;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;

/** Which parts a résumé has, and whether the candidate is tagged, by the ids of {@link Field#PART}. */
final class Parts {

    private Parts() {}

    static List<String> of(Candidate candidate) {
        Resume resume = candidate.resume();
        Map<String, Boolean> parts = new LinkedHashMap<>();
        Contact contact = resume.contact();
        parts.put("name", resume.name() != null);
        parts.put("headline", resume.headline() != null);
        parts.put("email", !contact.emails().isEmpty());
        parts.put("phone", !contact.phones().isEmpty());
        parts.put("link", !contact.links().isEmpty());
        parts.put("location", resume.location() != null);
        parts.put("summary", resume.summary() != null);
        parts.put("job", !resume.positions().isEmpty());
        parts.put("dates", resume.positions().stream().map(Position::dates).anyMatch(dates -> dates != null));
        parts.put("education", !resume.education().isEmpty());
        parts.put("degree", resume.education().stream().anyMatch(study -> study.degree() != null));
        parts.put("school", resume.education().stream().anyMatch(study -> study.school() != null));
        parts.put("studies", resume.education().stream().anyMatch(Education::isInProgress));
        parts.put("skill", resume.skillsOutsideJobs().findAny().isPresent());
        parts.put("project", !resume.projects().isEmpty());
        parts.put("certificate", !resume.certificates().isEmpty());
        parts.put("language", !resume.languages().isEmpty());
        parts.put("publication", !resume.publications().isEmpty());
        parts.put("patent", !resume.patents().isEmpty());
        parts.put("award", !resume.awards().isEmpty());
        parts.put("volunteering", !resume.volunteering().isEmpty());
        for (Claim.Kind kind : Claim.Kind.values()) {
            parts.put(id(kind), !resume.claims(kind).isEmpty());
        }
        parts.put("warning", !resume.warnings().isEmpty());
        parts.put("tag", !candidate.filing().tags().isEmpty());
        return parts.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }

    private static String id(Claim.Kind kind) {
        return switch (kind) {
            case WORK_PERMIT -> "permit";
            case CLEARANCE -> "clearance";
            case RELOCATION -> "relocation";
            case TRAVEL -> "travel";
            case AVAILABILITY -> "availability";
            case DRIVING_LICENCE -> "driving-licence";
        };
    }
}
