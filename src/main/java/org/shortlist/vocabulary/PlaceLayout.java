package org.shortlist.vocabulary;

import java.util.List;
import java.util.Set;

/** The layouts in which résumés write a place, whether the town is known or not. */
final class PlaceLayout {
    private static final Set<String> REMOTE = Set.of("remote", "hybrid", "worldwide", "telecommute", "anywhere");
    private static final Set<String> HOW_FAR = Set.of("fully", "100", "mostly", "partly");
    private static final int MOST_WORDS = 8;
    private static final int MOST_TOWN_WORDS = 4;

    private PlaceLayout() {}

    static boolean fits(Wording line, Areas areas) {
        List<Token> tokens = line.tokens();
        if (tokens.isEmpty() || tokens.size() > MOST_WORDS) {
            return false;
        }
        boolean lone = tokens.size() > 1 || tokens.getFirst().text().length() > 2;
        return isRemote(line, tokens, areas) || (lone && areas.find(line).isPresent()) || isTownAndArea(line, areas);
    }

    /** "Remote", "Fully remote", "Remote (US)"; "Remote Underwriter" is a job. */
    private static boolean isRemote(Wording line, List<Token> tokens, Areas areas) {
        int at = HOW_FAR.contains(tokens.getFirst().text()) && tokens.size() > 1 ? 1 : 0;
        boolean last = at == tokens.size() - 1;
        return REMOTE.contains(tokens.get(at).text())
                && (last || areas.find(line.part(tokens.get(at).end(), line.length())).isPresent());
    }

    private static boolean isTownAndArea(Wording line, Areas areas) {
        int comma = line.toString().indexOf(',');
        if (comma < 0) {
            return false;
        }
        List<Token> town = line.part(0, comma).tokens();
        boolean words = !town.isEmpty() && town.size() <= MOST_TOWN_WORDS
                && town.stream().noneMatch(t -> Character.isDigit(t.text().charAt(0)));
        return words && allAreas(line.part(comma + 1, line.length()), areas);
    }

    /** "CA", "CA 94103", "CA, USA", "Bavaria, Germany". */
    private static boolean allAreas(Wording rest, Areas areas) {
        List<Token> tokens = rest.tokens();
        int i = 0;
        int named = 0;
        while (i < tokens.size()) {
            boolean postcode = Character.isDigit(tokens.get(i).text().charAt(0)) && named > 0;
            int from = i;
            i = postcode ? i + 1 : areas.longestAt(rest, tokens, i).map(PhraseTable.Hit::to).orElse(from);
            if (i == from) {
                return false;
            }
            named++;
        }
        return named > 0 && named <= 3;
    }
}
