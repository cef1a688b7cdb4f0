package org.shortlist.parser;

import java.time.YearMonth;
import org.shortlist.resume.Resume;

final class DataRendering {
    DataRendering(Concepts concepts) {}
    ResumeParser.ReadText render(Resume data, YearMonth asOf) {
        return new ResumeParser.ReadText("", data);
    }
}
